import { number, readTsv } from './read-tsv.mjs';
import { groupBy, quantile, spread, toThousandths } from './statistics.mjs';

/** Which of the data's project groups speak for a kind of project, or for a framework by the analyzer's name. */
const KINDS = {
  'node-static': [
    'React/Vite',
    'CRA',
    'Angular',
    'Vue/Vite',
    'Svelte/Vite',
    'Solid/Vite',
    'Vue CLI',
    'Gatsby',
    'Docusaurus',
    'Astro',
  ],
  'node-server': [
    'Express',
    'Nest',
    'Fastify',
    'Prisma',
    'Hono',
    'Koa',
    'GraphQL',
    'tRPC',
    'DB',
    'Other API',
    'Bot',
    'AWS',
    'Firebase',
    'Native',
  ],
  next: ['Next'],
};
const FRAMEWORKS = {
  vite: ['React/Vite', 'Vue/Vite', 'Svelte/Vite', 'Solid/Vite'],
  'create-react-app': ['CRA'],
  angular: ['Angular'],
  'angular-ssr': ['Angular'],
  'vue-cli': ['Vue CLI'],
  gatsby: ['Gatsby'],
  docusaurus: ['Docusaurus'],
  astro: ['Astro'],
  'astro-node': ['Astro'],
  vitepress: ['Docs'],
  eleventy: ['Docs'],
  webpack: ['Bundler'],
  sveltekit: ['SvelteKit'],
  nuxt: ['Nuxt'],
  remix: ['Remix/RR'],
  'react-router': ['Remix/RR'],
  next: ['Next'],
  nest: ['Nest'],
  express: ['Express'],
  fastify: ['Fastify'],
  koa: ['Koa'],
  hono: ['Hono'],
  apollo: ['GraphQL'],
  strapi: ['Strapi'],
  'discord.js': ['Bot'],
};

/**
 * node_modules with and without dev dependencies, by the kind and the framework of the project: medians and the
 * 80% spread over really installed projects; the npm cache and the compressed size per byte of node_modules.
 */
export function npmProjects(data) {
  const extra = new Map(readTsv(data, 'npm-projects-extra.tsv').map((row) => [row.id, row]));
  const projects = readTsv(data, 'npm-projects.tsv').map((row) => ({
    stack: row.stack,
    all: number(row.bytes_all),
    prod: number(row.bytes_prod),
    dist: number(row.dist_bytes),
    cache: number(row.cache_bytes),
    gzip: number(row.tar_gz_bytes),
    tarballs: number(extra.get(row.id)?.tarballs_bytes),
  }));
  const per = (field) =>
    spread(
      projects.filter((p) => p.all > 0 && p[field] !== null).map((p) => p[field] / p.all),
      toThousandths,
    );
  const summary = (stacks) => {
    const members = projects.filter((p) => stacks.includes(p.stack));
    return { all: spread(members.map((p) => p.all)), prod: spread(members.map((p) => p.prod)) };
  };
  const summaries = (groups) =>
    Object.fromEntries(Object.entries(groups).map(([name, stacks]) => [name, summary(stacks)]));
  return {
    source: 'npm-projects.tsv: really installed, Node 20.20, npm 11.19, 2026-11-23',
    gzipPerByte: per('gzip'),
    cachePerByte: per('cache'),
    tarballsPerByte: per('tarballs'),
    dist: spread(projects.filter((p) => p.dist !== null).map((p) => p.dist)),
    perFrameworkMedian: { all: perMedian(projects, 'all'), prod: perMedian(projects, 'prod') },
    any: summary([...new Set(projects.map((p) => p.stack))]),
    kinds: summaries(KINDS),
    frameworks: summaries(FRAMEWORKS),
  };
}

/** How far projects of one group lie from its median: the spread of groups that have too few members of their own. */
function perMedian(projects, field) {
  const groups = [...groupBy(projects, (p) => p.stack).values()].filter((group) => group.length >= 3);
  const shares = groups.flatMap((group) => {
    const median = quantile(
      group.map((p) => p[field]),
      0.5,
    );
    return median > 0 ? group.map((p) => p[field] / median) : [];
  });
  return spread(shares, toThousandths);
}
