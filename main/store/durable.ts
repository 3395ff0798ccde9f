import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { renamePatiently } from './rename.ts'

/** Whole or not at all, also through a power cut: written aside, flushed, renamed, and the folder flushed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeAside(`${path}.new`, path, content)
  syncFolder(dirname(path))
}

/** Whole or not at all: written to `aside`, flushed and renamed. The name itself may be lost with the power. */
export function writeAside(aside: string, path: string, content: string | Uint8Array): void {
  const fd = openSync(aside, 'w')
  try {
    writeFileSync(fd, content)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renamePatiently(aside, path)
}

/** A new name is safe only once its folder is; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** What was written to a file by others stands on the disk, and so does its name. */
export function flushFile(path: string): void {
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  syncFolder(dirname(path))
}
