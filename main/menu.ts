import { Menu } from 'electron'
import type { CommandId } from '#contract/commands.ts'
import { menuTemplate } from './menu-template.ts'

/** Puts the menu in place, in the language of the page; the page is told which command was chosen. */
export function setMenu(platform: NodeJS.Platform, language: 'ja' | 'en', run: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, language, run)))
}
