/** The two Dockerfiles of the document that the product teaches from, §2 and §3. */
export const SEED_SINGLE = `# Single Stage - Everything in one image
FROM node:20-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
CMD ["npm", "start"]
`;

export const SEED_MULTI = `# ========== STAGE 1: BUILD ==========
FROM node:20-alpine AS builder
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

# ========== STAGE 2: SERVE ==========
FROM nginx:alpine
COPY --from=builder /app/dist /usr/share/nginx/html
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
`;
