//! For every processor; and what is compiled again for those that can do more at a time.

/// Adds four rows to the sums, each so many times. The caller sees to it that no sum goes beyond 16 bits.
#[inline(always)]
pub(super) fn add(sums: &mut [u16], rows: [(&[u8], u16); 4]) {
    let length = sums.len();
    let [a, b, c, d] = rows.map(|(row, _)| &row[..length]);
    let [wa, wb, wc, wd] = rows.map(|(_, weight)| weight);
    for place in 0..length {
        let above = (u16::from(a[place]).wrapping_mul(wa)).wrapping_add(u16::from(b[place]).wrapping_mul(wb));
        let below = (u16::from(c[place]).wrapping_mul(wc)).wrapping_add(u16::from(d[place]).wrapping_mul(wd));
        sums[place] = sums[place].wrapping_add(above.wrapping_add(below));
    }
}
