/** 郵便番号の表: the month of its data, 'YYYY-MM', null where there is none; `isOwn` where the owner brought it. */
export type PostalState = { readonly month: string | null; readonly isOwn: boolean }
