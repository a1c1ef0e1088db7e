import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/content/json-schemas.js';

const folder = new URL('../gazette/schema/', import.meta.url);

mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(name, folder), text);
