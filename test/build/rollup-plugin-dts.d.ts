// What the build uses of it: so that the rest of the clone is checked where it is not installed yet.
declare module 'rollup-plugin-dts' {
  export function dts(options: { readonly tsconfig: string; readonly compilerOptions: object }): import('rollup').Plugin;
}
