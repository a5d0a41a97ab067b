import { closed, edges, homes, rooms, type Room } from '../workshop/import-table';
import type { Import, Module } from './modules';

/** Every fault of one module against the import table, each as a sentence that names the file and the rule. */
export function faultsOf(module: Module): string[] {
  const room = rooms.find(({ files }) => module.path.startsWith(files));
  if (!room) return [`${module.path} is in no room of the import table (test/workshop/import-table.ts)`];
  return [
    ...module.imports.flatMap((imported) => importFault(module.path, room, imported)),
    ...globalFaults(module),
    ...(module.actsOnImport && !isEdge(module.path)
      ? [`${module.path} does something when it is imported`]
      : []),
    ...(module.onlyReExports && !module.path.endsWith('/index.ts')
      ? [`${module.path} only re-exports: a door is called index.ts`]
      : []),
  ];
}

function importFault(path: string, room: Room, { from, typeOnly }: Import): string[] {
  const fault = (why: string) => [`${path} imports ${from}${typeOnly ? ' (types)' : ''}: ${why}`];
  if (!/^(src|worker|test)\//.test(from)) return packageFault(path, room, from, fault);
  if (closed.some(({ files, to }) => path.startsWith(files) && isAmong(to, from))) {
    return fault(`${room.files} only knows the ports`);
  }
  if (isAmong(room.values, from)) return [];
  if (!isAmong(room.types ?? [], from)) return fault(`not in the table of ${room.files}`);
  return typeOnly ? [] : fault(`${room.files} may take only types from there`);
}

function packageFault(path: string, room: Room, from: string, fault: (why: string) => string[]): string[] {
  const home = homes.find(({ packages }) => packages.test(from));
  if (home && !home.folders.some((folder) => path.startsWith(folder))) {
    return fault(`that package stays in ${home.folders.join(' and ')}`);
  }
  if (room.packages && !room.packages.includes(from)) return fault(`${room.files} is pure`);
  return [];
}

function globalFaults({ path, globals }: Module): string[] {
  const used = new Set(globals);
  return [
    ...[...used]
      .filter((name) => name.startsWith('console.'))
      .map((name) => `${path} uses ${name}: log or return`),
    ...(used.has('process.env') && !isEdge(path)
      ? [`${path} reads process.env: take a setting as a parameter`]
      : []),
    ...(used.has('process.exit') && !isEdge(path) ? [`${path} ends the process: throw instead`] : []),
  ];
}

function isEdge(path: string): boolean {
  return edges.some((edge) => path.startsWith(edge));
}

function isAmong(entries: string[], from: string): boolean {
  return entries.some((entry) =>
    entry.endsWith('/') ? from.startsWith(entry) || from === entry.slice(0, -1) : from === entry,
  );
}
