//! Fills the tables of an index.

use crate::code::Code;
use crate::layout::Layout;

/// Writes entries, sorted by key, into the bytes of a layout, which are zero. They are let go of before the tables take their memory.
pub(crate) fn fill(layout: &Layout, bytes: &mut [u8], entries: Vec<(u64, Code)>) {
    let keys: &mut [u64] = bytemuck::cast_slice_mut(&mut bytes[layout.keys.clone()]);
    keys.iter_mut().zip(&entries).for_each(|(to, (key, _))| *to = *key);
    let codes: &mut [[u64; 4]] = bytemuck::cast_slice_mut(&mut bytes[layout.codes.clone()]);
    codes.iter_mut().zip(&entries).for_each(|(to, (_, code))| *to = code.0);
    drop(entries);

    // The tables lie behind each other: one is written with the borders of all in view.
    let (entries, tables) = bytes.split_at_mut(layout.begins.start);
    let codes: &[[u64; 4]] = bytemuck::cast_slice(&entries[layout.codes.clone()]);
    let (begins, tables) = tables.split_at_mut(layout.nexts.start - layout.begins.start);
    let (nexts, rows) = tables.split_at_mut(layout.rows.start - layout.nexts.start);
    let begins: &mut [u32] = bytemuck::cast_slice_mut(&mut begins[..layout.begins.len()]);
    let nexts: &mut [u16] = bytemuck::cast_slice_mut(&mut nexts[..layout.nexts.len()]);
    let rows: &mut [u32] = bytemuck::cast_slice_mut(&mut rows[..layout.rows.len()]);

    let plan = layout.plan;
    let size = 1 << plan.width();
    let mut first = 0;
    for (table, begins) in (0..plan.tables()).zip(begins.chunks_mut(size)) {
        let bucket = |code: &Code| plan.bucket(code, table) - table * size;
        for code in codes {
            begins[bucket(&Code(*code))] += 1;
        }
        for begin in &mut *begins {
            first += std::mem::replace(begin, first);
        }
        // Where the next entry of a bucket goes.
        let mut free = begins.to_vec();
        for (row, code) in (0..).zip(codes) {
            let code = Code(*code);
            let slot = &mut free[bucket(&code)];
            nexts[*slot as usize] = plan.next(&code, table);
            rows[*slot as usize] = row;
            *slot += 1;
        }
    }
    if let Some(last) = begins.last_mut() {
        *last = first;
    }
}
