import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [svelte()],
  base: './',
  build: { target: 'safari18', assetsInlineLimit: 0, modulePreload: false },
})
