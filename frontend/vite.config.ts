/// <reference types="vitest/config" />
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// The API behind the page: the same origin in production (nginx), a proxy here.
const api = process.env.LUOSHI_API ?? 'http://localhost:8080'
const port = Number(process.env.LUOSHI_WEB_PORT ?? 5173)
const proxy = {
  '/api': { target: api },
  '/public': { target: api },
}

// what the PDF viewer needs for documents that do not carry their own (Chinese) fonts
const pdfFiles: Plugin = {
  name: 'pdf-files',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts']) {
      const from = fileURLToPath(new URL(`./node_modules/pdfjs-dist/${folder}`, import.meta.url))
      for (const name of readdirSync(from)) {
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${folder}/${name}`,
          source: readFileSync(`${from}/${name}`),
        })
      }
    }
  },
}

export default defineConfig(({ command }) => ({
  plugins: [react(), pdfFiles],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // nginx puts a fresh nonce in the place of this word (Content-Security-Policy without unsafe-inline)
  html: command === 'build' ? { cspNonce: '__CSP_NONCE__' } : {},
  server: { host: 'localhost', port, strictPort: true, proxy },
  preview: { host: 'localhost', port, strictPort: true, proxy },
  build: { target: 'es2022', manifest: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    globals: true,
    testTimeout: 20_000,
    maxWorkers: 1,
  },
}))
