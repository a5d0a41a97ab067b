import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
} from 'discord.js';
import type { Button } from '../../reply/reply';
import { encodeAction } from './custom-id';
import { shorten } from './cut';
import { LIMITS } from './limits';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

export const MOST_BUTTONS = LIMITS.rows * LIMITS.buttonsPerRow;

/**
 * At most 25 buttons in rows of five.
 *
 * @throws {RangeError} when an action does not fit into a button.
 */
export function buttonRows(buttons: Button[]): ButtonRow[] {
  const used = new Map<string, number>();
  const made = buttons.slice(0, MOST_BUTTONS).map((button): APIButtonComponentWithCustomId => {
    const copy = used.get(button.action) ?? 0;
    used.set(button.action, copy + 1);
    return {
      type: ComponentType.Button,
      style: button.style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary,
      label: shorten(button.label.trim() || button.action, LIMITS.buttonLabel),
      custom_id: encodeAction(button.action, copy),
    };
  });
  return Array.from({ length: Math.ceil(made.length / LIMITS.buttonsPerRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: made.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }));
}
