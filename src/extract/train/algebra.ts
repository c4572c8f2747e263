/** `out += a · bᵀ`: rows of `a` (m of them) by rows of `b` (n of them), each `width` wide. */
export function addProducts(
  a: Float64Array,
  m: number,
  b: Float64Array,
  n: number,
  width: number,
  out: Float64Array,
): void {
  for (let i = 0; i < m; i += 2) {
    const two = i + 1 < m;
    for (let j = 0; j < n; j += 3) {
      const left = Math.min(3, n - j);
      let x = i * width;
      let y = two ? x + width : x;
      let u = j * width;
      let v = left > 1 ? u + width : u;
      let w = left > 2 ? v + width : u;
      let xu = 0;
      let xv = 0;
      let xw = 0;
      let yu = 0;
      let yv = 0;
      let yw = 0;
      for (let k = 0; k < width; k++) {
        const s = a[x++]!;
        const t = a[y++]!;
        const c = b[u++]!;
        const d = b[v++]!;
        const e = b[w++]!;
        xu += s * c;
        xv += s * d;
        xw += s * e;
        yu += t * c;
        yv += t * d;
        yw += t * e;
      }
      const at = i * n + j;
      out[at]! += xu;
      if (left > 1) out[at + 1]! += xv;
      if (left > 2) out[at + 2]! += xw;
      if (!two) continue;
      out[at + n]! += yu;
      if (left > 1) out[at + n + 1]! += yv;
      if (left > 2) out[at + n + 2]! += yw;
    }
  }
}

/** A column range of a row-major matrix. */
export interface Columns {
  readonly of: Float64Array;
  /** Width of a whole row, first column, number of columns. */
  readonly stride: number;
  readonly from: number;
  readonly count: number;
}

/** `out += aᵀ · b` over `length` rows of each: row i of `a` with row `i + shift` of `b`. */
export function addOuter(
  a: Columns,
  b: Columns,
  first: number,
  last: number,
  shift: number,
  out: Float64Array,
  at: number,
): void {
  for (let i = 0; i < a.count; i += 2) {
    const two = i + 1 < a.count;
    for (let j = 0; j < b.count; j += 3) {
      const left = Math.min(3, b.count - j);
      let x = first * a.stride + a.from + i;
      let u = (first + shift) * b.stride + b.from + j;
      const v = left > 1 ? 1 : 0;
      const w = left > 2 ? 2 : 0;
      const y = two ? 1 : 0;
      let xu = 0;
      let xv = 0;
      let xw = 0;
      let yu = 0;
      let yv = 0;
      let yw = 0;
      for (let k = first; k < last; k++) {
        const s = a.of[x]!;
        const t = a.of[x + y]!;
        const c = b.of[u]!;
        const d = b.of[u + v]!;
        const e = b.of[u + w]!;
        xu += s * c;
        xv += s * d;
        xw += s * e;
        yu += t * c;
        yv += t * d;
        yw += t * e;
        x += a.stride;
        u += b.stride;
      }
      const to = at + i * b.count + j;
      out[to]! += xu;
      if (left > 1) out[to + 1]! += xv;
      if (left > 2) out[to + 2]! += xw;
      if (!two) continue;
      out[to + b.count]! += yu;
      if (left > 1) out[to + b.count + 1]! += yv;
      if (left > 2) out[to + b.count + 2]! += yw;
    }
  }
}

export function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(matrix.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) turned[j * rows + i] = matrix[i * columns + j]!;
  return turned;
}
