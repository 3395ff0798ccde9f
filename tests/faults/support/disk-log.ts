import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { testFolder } from '../../support/db.ts'

/** What a process did to its folder, in order; paths are those within it, '' the folder itself. `said`: a line on stdout. */
export type DiskAct =
  | { readonly what: 'made'; readonly file: string; readonly emptied: boolean }
  | { readonly what: 'written'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly what: 'cut'; readonly file: string; readonly size: number }
  | { readonly what: 'flushed'; readonly path: string }
  | { readonly what: 'renamed' | 'linked'; readonly from: string; readonly to: string }
  | { readonly what: 'folder'; readonly path: string }
  | { readonly what: 'removed'; readonly file: string }
  | { readonly what: 'said'; readonly line: string }

const CALLS = [
  'openat',
  'write',
  'pwrite64',
  'ftruncate',
  'fsync',
  'fdatasync',
  'rename',
  'link',
  'unlink',
  'mkdir',
] as const

/** They would write past what is told here; whoever begins to use one in the folder must teach it. */
const UNTOLD = [
  'writev',
  'pwritev',
  'truncate',
  'fallocate',
  'copy_file_range',
  'sendfile',
  'renameat2',
  'mmap',
] as const

/** Runs a program of ours to its end, as strace sees it. @throws where it fails, or writes in a way that is not told */
export async function recorded(folder: string, program: string, args: readonly string[]): Promise<readonly DiskAct[]> {
  const log = join(testFolder(), 'calls')
  const trace = ['strace', '-f', '-qq', '-y', '-xx', '-s', '16777216', '-o', log]
  const [command, ...rest] = [...trace, '-e', `trace=${[...CALLS, ...UNTOLD].join(',')}`, process.execPath, program]
  const child = spawn(command, [...rest, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
  return told(folder, log)
}

async function told(folder: string, log: string): Promise<readonly DiskAct[]> {
  const reader = new LogReader(folder)
  // Of two threads that are in a call at once, the line of one is cut in two.
  const begun = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(log, 'latin1') })) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/s.exec(line) ?? []
    if (text.endsWith(' <unfinished ...>')) begun.set(thread, text.slice(0, -' <unfinished ...>'.length))
    else if (text.startsWith('<... '))
      reader.hear(`${begun.get(thread) ?? ''}${text.replace(/^<\.\.\. \w+ resumed>/, '')}`)
    else reader.hear(text)
  }
  return reader.acts
}

const CALL = /^(?<name>\w+)\((?<args>.*)\) += (?<result>-?\d+)/s
const STDOUT = '1'

class LogReader {
  readonly acts: DiskAct[] = []
  readonly #folder: string
  /** Where the next write() through each descriptor goes. */
  readonly #places = new Map<string, number>()
  #unsaid = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  hear(call: string): void {
    const { name = '', args = '', result = '-1' } = CALL.exec(call)?.groups ?? {}
    if (Number(result) < 0) return
    const [first = ''] = args.split(',', 1)
    const [descriptor = '', path] = descriptorOf(first)
    if (UNTOLD.some((each) => each === name)) this.#mustBeElsewhere(name, args)
    else if (name === 'openat') this.#open(args, result)
    else if (name === 'write' && descriptor === STDOUT) this.#say(bytesIn(args).toString())
    else if (path !== undefined && this.#isHere(path)) this.#act(name, descriptor, this.#inside(path), args)
    else if (path === undefined) this.#onPaths(name, args)
  }

  #mustBeElsewhere(name: string, args: string): void {
    // What SQLite shares of a log it makes anew at the next opening.
    const touches = pathsIn(args).some((path) => this.#isHere(path) && !path.endsWith('-shm'))
    const isRead = name === 'mmap' && !(args.includes('PROT_WRITE') && args.includes('MAP_SHARED'))
    if (touches && !isRead) throw new Error(`${name} in the folder is not told: ${args.slice(0, 200)}`)
  }

  #open(args: string, result: string): void {
    const path = bytesIn(args).toString()
    this.#places.set(result, 0)
    if (!this.#isHere(path) || !args.includes('O_CREAT')) return
    this.acts.push({ what: 'made', file: this.#inside(path), emptied: args.includes('O_TRUNC') })
  }

  #act(name: string, descriptor: string, file: string, args: string): void {
    const last = Number(args.slice(args.lastIndexOf(',') + 1))
    if (name === 'pwrite64') this.acts.push({ what: 'written', file, at: last, bytes: bytesIn(args) })
    else if (name === 'ftruncate') this.acts.push({ what: 'cut', file, size: last })
    else if (name === 'fsync' || name === 'fdatasync') this.acts.push({ what: 'flushed', path: file })
    else if (name === 'write') {
      const bytes = bytesIn(args)
      const at = this.#places.get(descriptor) ?? 0
      this.#places.set(descriptor, at + bytes.length)
      this.acts.push({ what: 'written', file, at, bytes })
    }
  }

  #onPaths(name: string, args: string): void {
    const [from, to] = stringsIn(args)
    if (from === undefined || !this.#isHere(from)) return
    if (name === 'unlink') this.acts.push({ what: 'removed', file: this.#inside(from) })
    if ((name === 'rename' || name === 'link') && to !== undefined) {
      const what = name === 'rename' ? 'renamed' : 'linked'
      this.acts.push({ what, from: this.#inside(from), to: this.#inside(to) })
    }
    if (name === 'mkdir') this.acts.push({ what: 'folder', path: this.#inside(from) })
  }

  #say(text: string): void {
    const lines = (this.#unsaid + text).split('\n')
    this.#unsaid = lines.pop() ?? ''
    for (const line of lines) this.acts.push({ what: 'said', line })
  }

  #isHere(path: string): boolean {
    return path === this.#folder || path.startsWith(`${this.#folder}/`)
  }

  #inside(path: string): string {
    return relative(this.#folder, path)
  }
}

/** `21<\x2f…>`: the number and the path it stands for. */
function descriptorOf(argument: string): readonly [string, string] | readonly [] {
  const found = /^(\d+)<((?:\\x[0-9a-f]{2})*)>/.exec(argument)
  return found === null ? [] : [found[1] ?? '', unescaped(found[2] ?? '').toString()]
}

function stringsIn(args: string): readonly string[] {
  return [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => unescaped(text).toString())
}

function pathsIn(args: string): readonly string[] {
  return [...args.matchAll(/<((?:\\x[0-9a-f]{2})+)>/g)].map(([, text = '']) => unescaped(text).toString())
}

/** The first string of a call: what is written, or a path. */
function bytesIn(args: string): Buffer {
  const from = args.indexOf('"') + 1
  return unescaped(args.slice(from, args.indexOf('"', from)))
}

function unescaped(text: string): Buffer {
  return Buffer.from(text.replaceAll(String.raw`\x`, ''), 'hex')
}
