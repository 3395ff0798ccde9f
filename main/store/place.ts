/** Folders that a service keeps in step with other computers; a live database inside is torn apart by it. */
const SYNCED = [
  /^onedrive( - .+)?$/,
  /^dropbox( \(.+\))?$/,
  /^google ?drive.*$/,
  /^googledrive-.+$/,
  /^(my drive|マイドライブ)$/,
  /^icloud ?drive$/,
  /^iclouddrive$/,
  /^com~apple~clouddocs$/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^box( sync)?$/,
  /^(pcloud ?drive|pclouddrive|megasync|nextcloud|owncloud|syncthing|yandex\.disk)$/,
  /^gvfs$/,
]

/**
 * Whether a path's text names a cloud folder or a network share (Windows, macOS, Linux), where the live file must not lie.
 * Such places are welcome for backups. A drive letter mapped to a share cannot be told from the text.
 */
export function isCloudOrNetwork(path: string): boolean {
  if (isShare(path)) return true
  const parts = path
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
  return parts.some((part) => SYNCED.some((name) => name.test(part)))
}

/** \\server\share, //server/share and \\?\UNC\server\share; \\?\C:\ and \\.\ are this computer's own. */
function isShare(path: string): boolean {
  if (/^[\\/]{2}[?.][\\/]/.test(path)) return /^[\\/]{2}[?.][\\/]unc[\\/]/i.test(path)
  return /^[\\/]{2}[^\\/]/.test(path)
}
