import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import type { DialogKind, DialogQuestion } from '../contract.ts'
import { orAbsent } from './absent.ts'
import { driver } from './driver.ts'
import { afterReady } from './ready.ts'
import type { HostWindow } from './window.ts'

type Asked = Partial<MessageBoxOptions & OpenDialogOptions & Omit<SaveDialogOptions, 'properties'>>

/** Every dialog may be given its window first. */
function split<O extends object>(first: HostWindow | O, second: O | undefined): { window: number | null; options: O } {
  if ('webContents' in first) return { window: first.id, options: second ?? ({} as O) }
  return { window: null, options: first }
}

function question(kind: DialogKind, window: number | null, options: Asked): DialogQuestion {
  // Only the error box may come earlier.
  if (kind !== 'error') afterReady('dialog module can only be used after app is ready')
  const {
    title = '',
    message = '',
    detail = '',
    defaultPath = '',
    buttons = [],
    filters = [],
    checkboxLabel = '',
  } = options
  const properties = kind === 'message' ? [] : (options.properties ?? [])
  return { kind, window, title, message, detail, defaultPath, buttons, properties, filters, checkboxLabel }
}

class HostDialog {
  async showOpenDialog(
    first: HostWindow | OpenDialogOptions,
    second?: OpenDialogOptions,
  ): Promise<OpenDialogReturnValue> {
    const { window, options } = split(first, second)
    const { canceled, filePaths = [] } = await driver.call('dialog', question('open', window, options))
    return { canceled: canceled ?? filePaths.length === 0, filePaths: [...filePaths] }
  }
  async showSaveDialog(
    first: HostWindow | SaveDialogOptions,
    second?: SaveDialogOptions,
  ): Promise<SaveDialogReturnValue> {
    const { window, options } = split(first, second)
    const { properties: _ours, ...asked } = options
    const { canceled, filePath = '' } = await driver.call('dialog', question('save', window, asked))
    return { canceled: canceled ?? filePath === '', filePath }
  }
  async showMessageBox(
    first: HostWindow | MessageBoxOptions,
    second?: MessageBoxOptions,
  ): Promise<MessageBoxReturnValue> {
    const { window, options } = split(first, second)
    const answer = await driver.call('dialog', question('message', window, options))
    const response = answer.response ?? (answer.canceled ? (options.cancelId ?? 0) : (options.defaultId ?? 0))
    return { response, checkboxChecked: answer.checkboxChecked ?? false }
  }
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`)
    driver.call('dialog', question('error', null, { title, message: content })).catch(() => undefined)
  }
}

export const dialog = orAbsent('electron.dialog', new HostDialog())
