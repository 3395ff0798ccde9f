// The driver's own declarations cannot be found from its package.json; it has the interface of the one it was made from.
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3'
  export = Database
}
