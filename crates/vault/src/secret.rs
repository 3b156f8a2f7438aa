//! Values that must never be shown by accident.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// Holds what must not be seen: the address of material, a hold's reason, a reporter's contact, a key.
///
/// It has no `Display` and no `Serialize`; `Debug` prints a placeholder; memory is wiped when it is dropped. It is opened by
/// [`Secret::expose`] alone, so that every sight of it can be found in the source.
///
/// ```compile_fail,E0277
/// println!("{}", vault::Secret::new(String::from("not to be shown")));
/// ```
pub struct Secret<T: Zeroize>(Zeroizing<T>);

impl<T: Zeroize> Secret<T> {
    /// Takes a value in.
    pub fn new(value: T) -> Self {
        Self(Zeroizing::new(value))
    }

    /// The value itself.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize + Clone> Clone for Secret<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;

    #[test]
    fn it_is_wiped_when_dropped() {
        struct Watched(Rc<Cell<u32>>);
        impl Zeroize for Watched {
            fn zeroize(&mut self) {
                self.0.set(self.0.get() + 1);
            }
        }
        let wiped = Rc::new(Cell::new(0));
        let secret = Secret::new(Watched(wiped.clone()));
        assert_eq!(wiped.get(), 0);
        drop(secret);
        assert_eq!(wiped.get(), 1);
    }

    #[test]
    fn nothing_of_it_is_printed() {
        let secret = Secret::new(String::from("https://dangerous.test/1"));
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret(…) Some(Secret(…))");
        assert_eq!(secret.expose(), "https://dangerous.test/1");
    }
}
