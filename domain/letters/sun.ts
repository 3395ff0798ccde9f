/** A · cos(B + C·τ), τ in thousands of Julian years since 2000. */
type Wave = readonly [amplitude: number, phase: number, speed: number]

// VSOP87, the earth's longitude from the sun (Bretagnon & Francou 1988, as Meeus, Astronomical Algorithms, appendix III,
// shortens it), in 1e-8 rad; what is left out comes to less than a second of arc, half a minute of the clock.
const L0: readonly Wave[] = [
  [175347046, 0, 0],
  [3341656, 4.6692568, 6283.07585],
  [34894, 4.6261, 12566.1517],
  [3497, 2.7441, 5753.3849],
  [3418, 2.8289, 3.5231],
  [3136, 3.6277, 77713.7715],
  [2676, 4.4181, 7860.4194],
  [2343, 6.1352, 3930.2097],
  [1324, 0.7425, 11506.7698],
  [1273, 2.0371, 529.691],
  [1199, 1.1096, 1577.3435],
  [990, 5.233, 5884.927],
  [902, 2.045, 26.298],
  [857, 3.508, 398.149],
  [780, 1.179, 5223.694],
  [753, 2.533, 5507.553],
  [505, 4.583, 18849.228],
  [492, 4.205, 775.523],
  [357, 2.92, 0.067],
  [317, 5.849, 11790.629],
  [284, 1.899, 796.298],
  [271, 0.315, 10977.079],
  [243, 0.345, 5486.778],
  [206, 4.806, 2544.314],
  [205, 1.869, 5573.143],
  [202, 2.458, 6069.777],
  [156, 0.833, 213.299],
  [132, 3.411, 2942.463],
  [126, 1.083, 20.775],
  [115, 0.645, 0.98],
  [103, 0.636, 4694.003],
  [102, 0.976, 15720.839],
  [102, 4.267, 7.114],
]
const L1: readonly Wave[] = [
  [628331966747, 0, 0],
  [206059, 2.678235, 6283.07585],
  [4303, 2.6351, 12566.1517],
  [425, 1.59, 3.523],
  [119, 5.796, 26.298],
  [109, 2.966, 1577.344],
]
const L2: readonly Wave[] = [
  [52919, 0, 0],
  [8720, 1.0721, 6283.0758],
  [309, 0.867, 12566.152],
]
const L3: readonly Wave[] = [[289, 5.844, 6283.076]]

const J2000 = 2451545
const DAYS_IN_YEAR = 365.25
const SECONDS_IN_DAY = 86400
const ARC_SECOND = 1 / 3600

// From VSOP's frame to that of the FK5, in degrees (Meeus 25.9).
const FRAME = -0.09033 * ARC_SECOND

/**
 * 太陽の視黄経 in degrees, 0 ≤ λ < 360: where the sun is seen, with aberration and nutation (Meeus ch. 22 and 25).
 * @param julianDay in universal time
 */
export function apparentLongitude(julianDay: number): number {
  const years = (julianDay + deltaT(julianDay) / SECONDS_IN_DAY - J2000) / DAYS_IN_YEAR
  const geometric = inDegrees(earthLongitude(years / 1000)) + 180
  return turned(geometric + FRAME + nutation(years / 100) + aberration(years / 100))
}

/** In rad. @param tau in thousands of Julian years since 2000 */
function earthLongitude(tau: number): number {
  return 1e-8 * (sum(L0, tau) + tau * (sum(L1, tau) + tau * (sum(L2, tau) + tau * sum(L3, tau))))
}

/** In degrees: the more, the nearer the sun. @param t in Julian centuries since 2000 */
function aberration(t: number): number {
  const anomaly = 357.52911 + 35999.05029 * t
  return -20.4898 * ARC_SECOND * (1 + 0.0167 * cosine(anomaly))
}

/** The four largest waves, in degrees. @param t in Julian centuries since 2000 */
function nutation(t: number): number {
  const node = 125.04452 - 1934.136261 * t
  const sun = 280.4665 + 36000.7698 * t
  const moon = 218.3165 + 481267.8813 * t
  const waves = -17.2 * sine(node) - 1.32 * sine(2 * sun) - 0.23 * sine(2 * moon) + 0.21 * sine(2 * node)
  return waves * ARC_SECOND
}

/** TT − UT in seconds: a straight line through what was measured from 1900 to 2020, ten seconds off at the most. */
function deltaT(julianDay: number): number {
  return 64 + (0.59 * (julianDay - J2000)) / DAYS_IN_YEAR
}

function sum(waves: readonly Wave[], tau: number): number {
  return waves.reduce((total, [amplitude, phase, speed]) => total + amplitude * Math.cos(phase + speed * tau), 0)
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}

function cosine(degrees: number): number {
  return sine(degrees + 90)
}

function inDegrees(radians: number): number {
  return (radians * 180) / Math.PI
}

function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}
