import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const backupStateQuery = queryOptions({
  queryKey: ['backups:state'],
  queryFn: () => shop('backups:state', {}),
})

export const sticksQuery = queryOptions({ queryKey: ['backups:sticks'], queryFn: () => shop('backups:sticks', {}) })

export const placesQuery = queryOptions({ queryKey: ['start:places'], queryFn: () => shop('start:places', {}) })

export const copiesQuery = queryOptions({ queryKey: ['backups:list'], queryFn: () => shop('backups:list', {}) })

/** Whether the records on this PC are locked; only its own calls change it. */
export const recordsLockQuery = queryOptions({
  queryKey: ['records-lock:state'],
  queryFn: () => shop('records-lock:state', {}),
})
