import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const settingsQuery = queryOptions({ queryKey: ['settings:get'], queryFn: () => shop('settings:get', {}) })

export const paperCardsQuery = queryOptions({
  queryKey: ['paper-cards:get'],
  queryFn: () => shop('paper-cards:get', {}),
})

export const trashQuery = queryOptions({ queryKey: ['trash:list'], queryFn: () => shop('trash:list', {}) })
