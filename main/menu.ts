import { Menu } from 'electron'
import { type MenuDeeds, menuTemplate } from './menu-template.ts'
import { languageSpoken } from './spoken.ts'

/** Puts the menu in place, in the language that is spoken and as far as it may be used now. */
export function setMenu(platform: NodeJS.Platform, deeds: MenuDeeds): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, languageSpoken(), deeds)))
}
