import { expect, test } from 'vitest'
import { isCloudOrNetwork } from '#main/store/place.ts'

test.each([
  'C:\\Users\\花子\\OneDrive\\otsukiai\\shop.db',
  'C:\\Users\\花子\\OneDrive - 個人用\\shop.db',
  'c:/users/hanako/onedrive - Hana Co/shop.db',
  'C:\\Users\\h\\Dropbox (Personal)\\shop.db',
  'C:\\Users\\h\\Google ドライブ\\マイドライブ\\shop.db',
  'G:\\マイドライブ\\shop.db',
  'G:\\My Drive\\shop.db',
  'C:\\Users\\h\\iCloudDrive\\shop.db',
  'C:\\Users\\h\\Box\\shop.db',
  '\\\\nas\\share\\shop.db',
  '//nas/share/shop.db',
  '\\\\?\\UNC\\nas\\share\\shop.db',
  '/Users/h/Library/Mobile Documents/com~apple~CloudDocs/shop.db',
  '/Users/h/Library/CloudStorage/GoogleDrive-h@example.jp/shop.db',
  '/Users/h/Dropbox/shop.db',
  '/Volumes/GoogleDrive/shop.db',
  '/run/user/1000/gvfs/smb-share:server=nas/shop.db',
  '/home/h/Nextcloud/shop.db',
  // A Mac gives names apart into letter and mark.
  '/Users/h/マイドライブ/shop.db'.normalize('NFD'),
])('%s is no place for the live file', (path) => {
  expect(isCloudOrNetwork(path)).toBe(true)
})

test.each([
  'C:\\Users\\花子\\AppData\\Local\\otsukiai\\shop.db',
  '\\\\?\\C:\\Users\\h\\shop.db',
  'D:\\onedrive-old-notes\\shop.db',
  'C:\\Users\\h\\Toolbox\\shop.db',
  '/home/h/.local/share/otsukiai/shop.db',
  '/Users/h/Library/Application Support/otsukiai/shop.db',
  '/tmp/shop.db',
  'shop.db',
])('%s is a place of this computer', (path) => {
  expect(isCloudOrNetwork(path)).toBe(false)
})
