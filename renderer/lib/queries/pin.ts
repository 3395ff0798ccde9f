import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** 席を離れたときの鍵: asked once, then told by main. */
export const pinQuery = queryOptions({ queryKey: ['pin:state'], queryFn: () => shop('pin:state', {}) })
