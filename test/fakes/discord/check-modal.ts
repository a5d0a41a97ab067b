import { invalidForm } from './api-error';
import { longer } from './check-message';
import { isObject, objects, string, type Json } from './json';

/** Refuses a modal that Discord refuses. */
export function checkModal(data: Json): void {
  const faults = new Map<string, string>();
  longer(faults, 'data.title', data.title, 1, 45);
  longer(faults, 'data.custom_id', data.custom_id, 1, 100);
  const labels = objects(data.components);
  if (labels.length < 1 || labels.length > 5)
    faults.set('data.components', 'Must be between 1 and 5 in length.');
  const ids = new Set<string>();
  for (const [at, label] of labels.entries()) {
    const path = `data.components.${at}`;
    const field = isObject(label.component) ? label.component : {};
    if (label.type !== 18) faults.set(`${path}.type`, 'Value of field "type" must be one of (10, 18).');
    longer(faults, `${path}.label`, label.label, 1, 45);
    longer(faults, `${path}.description`, label.description ?? '', 0, 100);
    longer(faults, `${path}.component.custom_id`, field.custom_id, 1, 100);
    if (ids.has(string(field.custom_id)))
      faults.set(`${path}.component.custom_id`, 'Component custom id cannot be duplicated');
    ids.add(string(field.custom_id));
    if (field.type === 4) checkTextInput(faults, `${path}.component`, field);
    else if (field.type === 19) checkFileUpload(faults, `${path}.component`, field);
    else faults.set(`${path}.component.type`, 'Only TextInput and FileUpload are faked');
  }
  if (faults.size > 0) throw invalidForm(faults);
}

function checkTextInput(faults: Map<string, string>, path: string, field: Json): void {
  if (field.style !== 1 && field.style !== 2) faults.set(`${path}.style`, 'Value must be one of {1, 2}.');
  between(faults, `${path}.max_length`, field.max_length ?? 4000, 1, 4000);
  between(faults, `${path}.min_length`, field.min_length ?? 0, 0, 4000);
  if (field.label !== undefined)
    faults.set(`${path}.label`, 'A text input inside a label has no label of its own');
}

function checkFileUpload(faults: Map<string, string>, path: string, field: Json): void {
  const least = field.min_values ?? 1;
  between(faults, `${path}.min_values`, least, 0, 10);
  between(faults, `${path}.max_values`, field.max_values ?? 1, Math.max(1, Number(least)), 10);
  if ((field.required ?? true) === true && least === 0)
    faults.set(`${path}.min_values`, 'A required upload needs at least 1');
}

function between(
  faults: Map<string, string>,
  path: string,
  value: unknown,
  least: number,
  most: number,
): void {
  if (typeof value !== 'number' || value < least || value > most)
    faults.set(path, `Must be between ${least} and ${most}.`);
}
