import type { DialogAnswer, DialogQuestion } from '../contract.ts'
import type { RunningProgram } from './program.ts'

/** A dialog for a person: a plain page of the host's own, in a window beside the program's. */
export async function personAnswers(program: RunningProgram, question: DialogQuestion): Promise<DialogAnswer> {
  const context = await program.browsers.context(true)
  const page = await program.browsers.newDialogPage(context)
  const cdp = await context.newCDPSession(page)
  const { windowId } = await cdp.send('Browser.getWindowForTarget')
  await cdp.send('Browser.setWindowBounds', { windowId, bounds: { width: 640, height: 480 } })
  const closed = new Promise<DialogAnswer>((resolve) => page.once('close', () => resolve({ canceled: true })))
  const answered = new Promise<DialogAnswer>((resolve) => {
    void page
      .exposeFunction('answer', (text: string) => resolve(JSON.parse(text) as DialogAnswer))
      .then(() => page.setContent(dialogPage(question)))
  })
  const answer = await Promise.race([answered, closed])
  await page.close().catch(() => undefined)
  return answer
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

function dialogPage(question: DialogQuestion): string {
  const asksPath = question.kind === 'open' || question.kind === 'save'
  const buttons = asksPath ? ['決める', 'やめる'] : question.buttons.length > 0 ? question.buttons : ['OK']
  const field = asksPath
    ? `<p><label>場所 <input id="path" value="${escape(question.defaultPath)}" autofocus></label>`
    : ''
  const box = question.checkboxLabel
    ? `<p><label><input type="checkbox" id="box"> ${escape(question.checkboxLabel)}</label>`
    : ''
  const row = buttons.map((name, i) => `<button value="${i}">${escape(name)}</button>`).join(' ')
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escape(question.title || question.message)}</title>
<style>body{font:16px/1.7 sans-serif;margin:2em}button{font:inherit;padding:.3em 1.2em}input:not([type]){font:inherit;width:100%;box-sizing:border-box}</style>
<h1>${escape(question.title)}</h1><p>${escape(question.message)}<p>${escape(question.detail)}${field}${box}<p>${row}
<script>${answerScript(question.kind)}</script>`
}

function answerScript(kind: DialogQuestion['kind']): string {
  const path = `const path = document.getElementById('path').value; const canceled = chosen === 1 || path === '';`
  const open = `${path} answer(JSON.stringify({ canceled, filePaths: canceled ? [] : [path] }))`
  const save = `${path} answer(JSON.stringify({ canceled, filePath: canceled ? '' : path }))`
  const message = `answer(JSON.stringify({ response: chosen, checkboxChecked: document.getElementById('box')?.checked ?? false }))`
  return `for (const button of document.querySelectorAll('button')) button.onclick = () => {
  const chosen = Number(button.value); ${kind === 'open' ? open : kind === 'save' ? save : message} }`
}
