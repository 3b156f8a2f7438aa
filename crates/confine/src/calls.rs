//! The system calls that are left to a worker. Everything else answers "not permitted": opening, connecting, starting, tracing, and whatever kernels
//! to come invent.

use std::collections::BTreeMap;
use std::env::consts::ARCH;

use nix::libc;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    apply_filter,
};

/// What the calls are for: memory, the end, signals to itself, time, and limits.
const FREE: [libc::c_long; 17] = [
    libc::SYS_brk,
    libc::SYS_clock_gettime,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_getpid,
    libc::SYS_getrandom, // keys of hash maps
    libc::SYS_getrusage,
    libc::SYS_gettid, // an abort signals its own thread
    libc::SYS_madvise,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_restart_syscall,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
];

/// Leaves this thread, which must be the only one, nothing but these calls.
pub(crate) fn restrict() -> Result<(), seccompiler::Error> {
    apply_filter(&program()?)
}

fn program() -> Result<BpfProgram, seccompiler::Error> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = FREE.iter().map(|call| (*call, Vec::new())).collect();
    // Questions come from standard input, answers go to standard output; no other descriptor is there to be used.
    rules.insert(libc::SYS_read, either(&[&[equals(0, 0)?]])?);
    rules.insert(libc::SYS_write, either(&[&[equals(0, 1)?]])?);
    // Memory of its own that is not run as a program.
    let fresh = equals(4, -1)?;
    rules.insert(libc::SYS_mmap, either(&[&[never(2, libc::PROT_EXEC)?, fresh]])?);
    rules.insert(libc::SYS_mprotect, either(&[&[never(2, libc::PROT_EXEC)?]])?);
    // Signals to itself: an abort must end it.
    let own = i32::try_from(std::process::id()).unwrap_or(0);
    rules.insert(libc::SYS_tgkill, either(&[&[equals(0, own)?]])?);
    // Its own memory and time, within what the hard limits leave.
    let [memory, time] = [libc::RLIMIT_AS, libc::RLIMIT_CPU].map(|resource| equals(1, resource.cast_signed()));
    let itself = equals(0, 0)?;
    rules.insert(libc::SYS_prlimit64, either(&[&[itself.clone(), memory?], &[itself, time?]])?);
    let denied = SeccompAction::Errno(libc::EPERM.cast_unsigned());
    let filter = SeccompFilter::new(rules, denied, SeccompAction::Allow, ARCH.try_into()?)?;
    Ok(filter.try_into()?)
}

fn either(rules: &[&[SeccompCondition]]) -> Result<Vec<SeccompRule>, seccompiler::Error> {
    rules.iter().map(|conditions| Ok(SeccompRule::new(conditions.to_vec())?)).collect()
}

/// The lower half of an argument: the kernel takes descriptors, process numbers and flags as 32 bits.
fn equals(argument: u8, value: i32) -> Result<SeccompCondition, seccompiler::Error> {
    let value = u64::from(value.cast_unsigned());
    Ok(SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value)?)
}

fn never(argument: u8, bits: i32) -> Result<SeccompCondition, seccompiler::Error> {
    let bits = u64::from(bits.cast_unsigned());
    Ok(SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(bits), 0)?)
}
