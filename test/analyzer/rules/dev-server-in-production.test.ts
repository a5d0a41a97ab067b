import { catches, catchesNot, notShipped } from './catches';

const RULE = 'dev-server-in-production';
const APP = 'FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm ci\n';

test.each([
  ['npm run dev', `${APP}CMD ["npm", "run", "dev"]`],
  ['vite', `${APP}CMD ["npx", "vite", "--host"]`],
  ['ng serve', `${APP}CMD ng serve --host 0.0.0.0`],
  ['nodemon', `${APP}CMD ["nodemon", "server.js"]`],
  ['next dev', `${APP}CMD ["npx", "next", "dev"]`],
  ['npm start of a built site', `${APP}RUN npm run build\nCMD ["npm", "start"]`],
])('catches %s', (_, dockerfile) => {
  catches(RULE, dockerfile, dockerfile.split('\n').length);
});

test.each([
  ['flask run', 'FROM python:3.14-slim\nCMD ["flask", "run", "--host=0.0.0.0"]'],
  ['manage.py runserver', 'FROM python:3.14-slim\nCMD python manage.py runserver 0.0.0.0:8000'],
  [
    'uvicorn --reload behind poetry',
    'FROM python:3.14-slim\nCMD ["poetry", "run", "uvicorn", "a:b", "--reload"]',
  ],
  ['go run', 'FROM golang:1.26\nCMD ["go", "run", "main.go"]'],
  ['php artisan serve', 'FROM php:8.4-cli\nCMD ["php", "artisan", "serve"]'],
  ['dotnet watch', 'FROM mcr.microsoft.com/dotnet/sdk:10.0\nENTRYPOINT ["dotnet", "watch"]'],
])('catches %s', (_, dockerfile) => {
  catches(RULE, dockerfile, 2);
});

test('reads the script of a pasted package.json', () => {
  const files = (start: string) => [{ name: 'package.json', text: JSON.stringify({ scripts: { start } }) }];
  const dockerfile = `${APP}CMD ["npm", "start"]`;
  expect(catches(RULE, dockerfile, 5, { files: files('react-scripts start') }).facts['script']).toBe(
    'react-scripts start',
  );
  catchesNot(RULE, dockerfile, { files: files('node server.js') });
});

test('says that a script is missing', () => {
  const files = [
    {
      name: 'package.json',
      text: '{"scripts":{"dev":"vite","build":"vite build"},"devDependencies":{"vite":"^8"}}',
    },
  ];
  expect(catches(RULE, `${APP}RUN npm run build\nCMD ["npm", "start"]`, 6, { files }).facts['missing']).toBe(
    true,
  );
});

test('does not catch servers that are meant to serve', () => {
  catchesNot(RULE, `${APP}CMD ["node", "server.js"]`);
  catchesNot(RULE, `${APP}CMD ["npm", "start"]`);
  catchesNot(RULE, 'FROM python:3.14-slim\nCMD ["gunicorn", "app:app"]');
  catchesNot(RULE, 'FROM nginx:1.30-alpine\nCMD ["nginx", "-g", "daemon off;"]');
});

test('does not catch a stage that does not ship, nor one that is for developing', () => {
  catchesNot(RULE, notShipped(`${APP}CMD ["npm", "run", "dev"]`));
  catchesNot(RULE, 'FROM node:24 AS base\nFROM base AS dev\nCMD ["npm", "run", "dev"]');
});
