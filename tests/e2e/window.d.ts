import type { ShopWindow } from '#contract/window.ts'

// What the preload gives the page, for what a test evaluates in it.
declare global {
  interface Window {
    readonly shop: ShopWindow
  }
}
