import * as v from 'valibot'
import type { Api } from '../api.ts'
import { addressLines, nothing } from './values.ts'

const { prefecture, city, street } = addressLines

export const postalInputs = {
  'postal:find': v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{7}$/)) }),
  'postal:codes': v.strictObject({ prefecture, city, street }),
  'postal:state': nothing,
  'postal:update': nothing,
  'postal:put-back': nothing,
} satisfies { [C in Extract<keyof Api, `postal:${string}`>]: v.GenericSchema<unknown, Api[C]['in']> }
