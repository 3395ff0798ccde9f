import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileFor, isOwnPage, isOwnRequest, isTrustedFrame } from '#main/pages.ts'

const FOLDER = join('/program', 'out', 'renderer')

describe('the file behind an address', () => {
  test('is one of the program’s own pages', () => {
    expect(fileFor(FOLDER, 'app://otsukiai/index.html')).toBe(join(FOLDER, 'index.html'))
    expect(fileFor(FOLDER, 'app://otsukiai/assets/a%20b.js?x=1#y')).toBe(join(FOLDER, 'assets', 'a b.js'))
    // The address itself forgets its dots before it is asked for.
    expect(fileFor(FOLDER, 'app://otsukiai/../../main/index.js')).toBe(join(FOLDER, 'main', 'index.js'))
  })

  test.each([
    'app://otsukiai/..%2fmain%2findex.js',
    'app://otsukiai/%2e%2e%2fmain%2findex.js',
    'app://otsukiai/assets/..%2f..%2f..%2fmain/index.js',
    'app://otsukiai/..%5cmain%5cindex.js',
    'app://otsukiai/..%2frenderer-of-another%2findex.html',
    'app://otsukiai/%2fetc%2fpasswd',
    'app://otsukiai/index.html%00.js',
    'app://otsukiai/%E0%A4%A.html',
    'app://otsukiai/',
    'app://otsukiai/index.js.map',
    'app://other/index.html',
    'app://otsukiai.example/index.html',
    'app://otsukiai:80/index.html',
    'file:///program/out/renderer/index.html',
    'https://otsukiai/index.html',
    'index.html',
  ])('is none for %s', (address) => {
    expect(fileFor(FOLDER, address)).toBeNull()
  })

  test('never lies outside the folder, whatever is asked', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '%5c', '\\', 'main', 'renderer', '%00', 'x.js', '%')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileFor(FOLDER, `app://otsukiai/${pieces.join('')}`)
        expect(file === null || file.startsWith(join(FOLDER, '/'))).toBe(true)
      }),
    )
  })
})

test('a page is ours by its whole origin', () => {
  expect(isOwnPage('app://otsukiai/print.html?job=1')).toBe(true)
  for (const address of ['app://otsukiai.example/', 'app://other/', 'https://otsukiai/', 'about:blank', 'data:,x', ''])
    expect(isOwnPage(address), address).toBe(false)
})

test('only the top frame of a page of ours is heard', () => {
  const url = 'app://otsukiai/index.html'
  expect(isTrustedFrame({ url, parent: null })).toBe(true)
  expect(isTrustedFrame({ url, parent: {} })).toBe(false)
  expect(isTrustedFrame({ url: 'https://example.jp/', parent: null })).toBe(false)
  expect(isTrustedFrame({ url: 'about:blank', parent: null })).toBe(false)
  expect(isTrustedFrame(null)).toBe(false)
})

test('a request passes only to the program’s own files and to what a page makes itself', () => {
  for (const address of ['app://otsukiai/index.html', 'blob:app://otsukiai/1', 'data:image/png;base64,AA'])
    expect(isOwnRequest(address), address).toBe(true)
  for (const address of [
    'https://example.jp/',
    'http://127.0.0.1/',
    'ws://example.jp/',
    'wss://example.jp/',
    'file:///etc/hostname',
    'ftp://example.jp/',
    'app://otsukiai.example/',
    'app://otsukiai@example.jp/',
    'chrome://settings/',
    'xdata:,',
  ])
    expect(isOwnRequest(address), address).toBe(false)
})
