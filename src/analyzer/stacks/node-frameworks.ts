/** What a Node framework makes and where, by the package that marks it. Order decides when several are present. */
export interface NodeFramework {
  /** Package in `dependencies` or `devDependencies`. */
  package: string;
  id: string;
  kind: 'static' | 'server' | 'next';
  /** Folder of the build's output, relative to the project; `<name>` stands for the package's name. */
  output: string | null;
  /** Program and verb of its build, as written in a RUN or a script; null when it has none of its own. */
  build: string | null;
}

/**
 * Output folders: the frameworks' own documentation, read 2026-11.
 * Servers come first: a project with `express` and `vite` is served by express. Meta-frameworks come before the
 * tools that they are built on.
 */
export const NODE_FRAMEWORKS: readonly NodeFramework[] = [
  { package: 'next', id: 'next', kind: 'next', output: '.next', build: 'next build' },
  { package: '@nestjs/core', id: 'nest', kind: 'server', output: 'dist', build: 'nest build' },
  { package: 'nuxt', id: 'nuxt', kind: 'server', output: '.output', build: 'nuxt build' },
  { package: '@remix-run/serve', id: 'remix', kind: 'server', output: 'build', build: 'remix vite:build' },
  {
    package: '@react-router/serve',
    id: 'react-router',
    kind: 'server',
    output: 'build',
    build: 'react-router build',
  },
  { package: '@sveltejs/adapter-node', id: 'sveltekit', kind: 'server', output: 'build', build: null },
  { package: '@astrojs/node', id: 'astro-node', kind: 'server', output: 'dist', build: null },
  { package: '@angular/ssr', id: 'angular-ssr', kind: 'server', output: 'dist', build: null },
  { package: '@strapi/strapi', id: 'strapi', kind: 'server', output: 'build', build: 'strapi build' },
  { package: '@adonisjs/core', id: 'adonis', kind: 'server', output: 'build', build: null },
  { package: 'express', id: 'express', kind: 'server', output: null, build: null },
  { package: 'fastify', id: 'fastify', kind: 'server', output: null, build: null },
  { package: 'koa', id: 'koa', kind: 'server', output: null, build: null },
  { package: '@hapi/hapi', id: 'hapi', kind: 'server', output: null, build: null },
  { package: '@hono/node-server', id: 'hono', kind: 'server', output: null, build: null },
  { package: '@apollo/server', id: 'apollo', kind: 'server', output: null, build: null },
  { package: 'socket.io', id: 'socket.io', kind: 'server', output: null, build: null },
  { package: 'discord.js', id: 'discord.js', kind: 'server', output: null, build: null },
  {
    package: 'react-scripts',
    id: 'create-react-app',
    kind: 'static',
    output: 'build',
    build: 'react-scripts build',
  },
  { package: '@craco/craco', id: 'create-react-app', kind: 'static', output: 'build', build: 'craco build' },
  {
    package: '@angular/cli',
    id: 'angular',
    kind: 'static',
    output: 'dist/<name>/browser',
    build: 'ng build',
  },
  { package: '@angular/core', id: 'angular', kind: 'static', output: 'dist/<name>/browser', build: null },
  {
    package: '@vue/cli-service',
    id: 'vue-cli',
    kind: 'static',
    output: 'dist',
    build: 'vue-cli-service build',
  },
  { package: 'gatsby', id: 'gatsby', kind: 'static', output: 'public', build: 'gatsby build' },
  {
    package: '@docusaurus/core',
    id: 'docusaurus',
    kind: 'static',
    output: 'build',
    build: 'docusaurus build',
  },
  { package: '@sveltejs/adapter-static', id: 'sveltekit', kind: 'static', output: 'build', build: null },
  { package: 'vitepress', id: 'vitepress', kind: 'static', output: null, build: 'vitepress build' },
  { package: '@11ty/eleventy', id: 'eleventy', kind: 'static', output: '_site', build: 'eleventy' },
  { package: 'hexo', id: 'hexo', kind: 'static', output: 'public', build: 'hexo generate' },
  { package: 'astro', id: 'astro', kind: 'static', output: 'dist', build: 'astro build' },
  { package: 'parcel', id: 'parcel', kind: 'static', output: 'dist', build: 'parcel build' },
  { package: 'vite', id: 'vite', kind: 'static', output: 'dist', build: 'vite build' },
  { package: 'webpack', id: 'webpack', kind: 'static', output: 'dist', build: 'webpack' },
];
