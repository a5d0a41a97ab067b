import type { Facts } from '../../analyzer';
import { said } from './fact';

/** The flag that was probably meant; of a mount it is one of its keys or types, which have no dashes. */
export function meantFlag({ flag, suggestion }: Facts): string {
  return flag === 'mount' ? said(suggestion) : `--${said(suggestion)}`;
}
