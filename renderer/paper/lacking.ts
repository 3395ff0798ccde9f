/**
 * What the type's own lists (unicode-range) promise and its files do not hold, as CSS writes ranges: Latin letters mostly,
 * and five kanji (㬵 朌 朐 脁 狀). tests/renderer/paper reads the files and fails when this differs from them.
 */
export const LACKING =
  'U+0-1F, U+7F-9F, U+104-10F, U+114-119, U+11C-127, U+12C-142, U+145-146, U+149-14B, U+150-151, U+154-167, ' +
  'U+16E-191, U+193-19F, U+1A2-1AE, U+1B1-1CC, U+1DD-1F7, U+1FA-250, U+252-260, U+262-2BA, U+2BC-2C6, U+2C8, ' +
  'U+2CC, U+2CE-2D7, U+2DA, U+2DC-2E9, U+2EC-2FF, U+303, U+308-309, U+323, U+329, U+400, U+402-40F, U+450, ' +
  'U+452-45F, U+490-491, U+4B0-4B1, U+1D00-1DBF, U+1E00-1E3D, U+1E40-1E9F, U+1EFA-1EFF, U+2000-2001, ' +
  'U+2004-200F, U+2017, U+201B, U+201F, U+2023-2024, U+2028-202F, U+2031, U+2034, U+2036-2038, U+203D-2041, ' +
  'U+2043-2046, U+204A-2050, U+2052-206F, U+20A0-20A8, U+20AA, U+20AD-20C0, U+2C60-2C7F, U+3B35, U+670C, ' +
  'U+6710, U+8101, U+A720-A7FF, U+F9FA, U+FEFF, U+FFFD'
