//! Two forces find out which identifiers both have, and nobody finds out anything else: private set intersection on ristretto255 (RFC 9496), after
//! Diffie and Hellman (Meadows 1986; Huberman, Franklin and Hogg 1999). It knows identifiers, points and signatures; who may ask whom, how often, and how messages travel is for others.
//!
//! 1. Both agree on [`Terms`]: who asks whom, by which keys, with a number of each that is used once. Each draws a secret for this run alone ([`Side::begin`]).
//! 2. Each hashes its identifiers to points, bound to the terms, and multiplies them by its secret. What comes of it says nothing to whoever lacks the secret. Random points
//!    fill the set to a step of [`RUNGS`]. Whoever asks sends its [`Set`] first.
//! 3. Each multiplies the other's points by its own secret, too. Of what comes of that only a hash leaves, a [`Tags`] for each point, labelled with whose point it was.
//!    Both find their own points again in it, for it does not matter in which order two secrets are multiplied. Whoever relays sees two lists of tags that have no byte in common.
//! 4. Each message is signed over all that went before ([`Statement`]). A message of another run, with swapped roles, cut, lengthened or altered fits no signature.
//!
//! What guards the identifiers is that they cannot be guessed: whoever takes part could put guesses into its own set. So there is a closed list of [`Kind`]s, and what can be
//! guessed is refused ([`Refused`]). What is left to a dishonest force, and what bounds it, stands in `docs/deconfliction.md` and `docs/decisions/0041-deconfliction.md`.

mod cores;
mod fault;
mod identifier;
mod mask;
mod points;
mod side;
mod terms;
mod wallet;

pub use fault::Fault;
pub use identifier::{Identifier, Kind, LEAST_GUESSES, Refused};
pub use points::{RUNGS, Set, Tags, rung};
pub use side::{Finished, Role, Side};
pub use terms::{Key, Nonce, Party, Statement, Terms, nonce};
