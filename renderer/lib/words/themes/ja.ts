export const themesJa = {
  themes: {
    title: '声のまとめ',
    about: 'この1年にうかがったお声と本音メモを、話題ごとに数えています。',
    theme: '話題',
    count: '件数',
    open: '{count} 「{name}」のお声を見る',
    behind: '「{name}」のお声',
    close: '閉じる',
    more: '続きを見る',
    name: '話題の名前',
    nameMissing: '名前を書いてください。',
    rename: '名前を直す',
    into: 'まとめる先',
    none: '（選ぶ）',
    together: 'この話題をまとめる',
  },
} as const
