import first from './001-first.ts'
import people from './002-people.ts'
import week from './003-week.ts'
import lockedBackups from './004-locked-backups.ts'
import requests from './005-requests.ts'
import relation from './006-relation.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema in order; the last one's version is what this program reads. */
export const MIGRATIONS: readonly Migration[] = [first, people, week, lockedBackups, requests, relation]

export const SCHEMA_VERSION = MIGRATIONS.length
