import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  machines: 'machines/index.ts',
  testing: 'src/testing/index.ts',
};

export default defineConfig([
  {
    entry,
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    sourcemap: false,
    target: 'es2023',
    external: ['justice-pathway', /^node:/],
  },
]);
