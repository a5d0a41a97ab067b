/** JSON that reads and diffs well: one line a row of a list, or a member of a map, at the second level. */
export function rowPerLine(value) {
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${lines(member)}`);
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(member) {
  if (Array.isArray(member) && member.length > 0 && (member.length > 12 || Array.isArray(member[0])))
    return `[\n${member.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const isMap = member !== null && typeof member === 'object' && !Array.isArray(member);
  if (!isMap || JSON.stringify(member).length < 110) return JSON.stringify(member);
  return `{\n${Object.entries(member)
    .map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row)}`)
    .join(',\n')}\n}`;
}
