//! The Merkle tree of RFC 6962, section 2.1: hashes of leaves and nodes, its growing edge, and its proofs.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

/// A SHA-256 hash. Shown in hex.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash([u8; 32]);

impl Hash {
    /// Takes 32 bytes as a hash.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected 64 hexadecimal digits")]
pub struct BadHash;

impl FromStr for Hash {
    type Err = BadHash;
    fn from_str(text: &str) -> Result<Self, BadHash> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| BadHash)?;
        Ok(Self(bytes))
    }
}

/// The hash of an entry: SHA-256 of 0x00 and the entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(entry);
    Hash(hasher.finalize().into())
}

/// The hash of a node: SHA-256 of 0x01, its left and its right child.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(&left.0);
    bytes[33..].copy_from_slice(&right.0);
    Hash(Sha256::digest(bytes).into())
}

/// The tree's right edge: what is needed to go on growing it, in space that grows with the logarithm of its size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    len: u64,
    /// Roots of the perfect subtrees, largest first: one for each bit that is set in `len`.
    roots: Vec<Hash>,
}

/// The bytes are no edge of a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the bytes are not the edge of a tree: expected a size under 2^63 and one hash for each bit set in it")]
pub struct BadFrontier;

impl Frontier {
    /// The empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        // Each trailing one of the old size is a perfect subtree that is now completed.
        for _ in 0..self.len.trailing_ones() {
            if let Some(left) = self.roots.pop() {
                node = node_hash(&left, &node);
            }
        }
        self.roots.push(node);
        self.len += 1;
    }

    /// Number of leaves.
    pub const fn len(&self) -> u64 {
        self.len
    }

    /// Whether there is no leaf.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The root over all leaves; of the empty tree, the hash of nothing.
    pub fn root(&self) -> Hash {
        let mut from_right = self.roots.iter().rev();
        match from_right.next() {
            None => Hash(Sha256::digest([]).into()),
            Some(last) => from_right.fold(*last, |right, left| node_hash(left, &right)),
        }
    }

    /// Eight bytes of size, big-endian, then the hashes, largest subtree first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.len.to_be_bytes().to_vec();
        bytes.extend(self.roots.iter().flat_map(|h| h.0));
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote. Checks the shape alone; whether it is the edge of a known tree, its root tells.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadFrontier> {
        let (size, rest) = bytes.split_first_chunk::<8>().ok_or(BadFrontier)?;
        let len = u64::from_be_bytes(*size);
        let (hashes, over) = rest.as_chunks::<32>();
        // Databases count in signed numbers, so no log comes to 2^63 entries; beyond it, growing could overflow.
        if i64::try_from(len).is_err() || !over.is_empty() || hashes.len() != len.count_ones() as usize {
            return Err(BadFrontier);
        }
        Ok(Self { len, roots: hashes.iter().copied().map(Hash).collect() })
    }
}

/// The largest power of two below `n`, where `n` is over 1.
fn split(n: usize) -> usize {
    1 << (usize::BITS - 1 - (n - 1).leading_zeros())
}

/// The root over these leaves.
pub fn root(leaves: &[Hash]) -> Hash {
    let mut frontier = Frontier::new();
    for leaf in leaves {
        frontier.push(*leaf);
    }
    frontier.root()
}

/// The audit path of a leaf (RFC 6962, 2.1.1), nearest hash first. None where there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: usize) -> Option<Vec<Hash>> {
    if index >= leaves.len() {
        return None;
    }
    if leaves.len() == 1 {
        return Some(Vec::new());
    }
    let (left, right) = leaves.split_at(split(leaves.len()));
    let (mut path, sibling) = if index < left.len() {
        (inclusion_proof(left, index)?, root(right))
    } else {
        (inclusion_proof(right, index - left.len())?, root(left))
    };
    path.push(sibling);
    Some(path)
}

/// Whether a leaf stands at `index` in the tree of this size and root (RFC 9162, 2.1.3.2).
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut node) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            node = node_hash(sibling, &node);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            node = node_hash(&node, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && node == *root
}

/// The proof that the first `old` leaves are a prefix of all (RFC 6962, 2.1.2). None where `old` is 0 or too large.
pub fn consistency_proof(leaves: &[Hash], old: usize) -> Option<Vec<Hash>> {
    fn sub(leaves: &[Hash], old: usize, whole: bool) -> Vec<Hash> {
        if old == leaves.len() {
            return if whole { Vec::new() } else { vec![root(leaves)] };
        }
        let (left, right) = leaves.split_at(split(leaves.len()));
        let (mut path, other) = if old <= left.len() {
            (sub(left, old, whole), root(right))
        } else {
            (sub(right, old - left.len(), false), root(left))
        };
        path.push(other);
        path
    }
    (1..=leaves.len()).contains(&old).then(|| sub(leaves, old, true))
}

/// Whether the tree of size `old` is a prefix of that of size `new` (RFC 9162, 2.1.4.2). Of the empty tree, of which there is
/// nothing to prove, false.
pub fn verify_consistency(old: u64, new: u64, proof: &[Hash], old_root: &Hash, new_root: &Hash) -> bool {
    if old == 0 || old > new {
        return false;
    }
    if old == new {
        return proof.is_empty() && old_root == new_root;
    }
    let mut hashes = proof.iter();
    let first = if old.is_power_of_two() { Some(old_root) } else { hashes.next() };
    let Some(first) = first else { return false };
    let (mut at, mut last) = (old - 1, new - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let (mut of_old, mut of_new) = (*first, *first);
    for sibling in hashes {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            of_old = node_hash(sibling, &of_old);
            of_new = node_hash(sibling, &of_new);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            of_new = node_hash(&of_new, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && of_old == *old_root && of_new == *new_root
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The tree of RFC 6962, 2.1, word for word.
    fn by_definition(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Hash(Sha256::digest([]).into()),
            [one] => *one,
            many => {
                let (left, right) = many.split_at(split(many.len()));
                node_hash(&by_definition(left), &by_definition(right))
            }
        }
    }

    fn leaves(n: usize) -> Vec<Hash> {
        (0..n).map(|i| leaf_hash(&i.to_be_bytes())).collect()
    }

    /// The inputs and roots that Certificate Transparency's own tests use.
    #[test]
    fn roots_are_those_of_certificate_transparency() {
        let inputs =
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let mut frontier = Frontier::new();
        assert_eq!(frontier.root().to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (input, root) in inputs.iter().zip(roots) {
            frontier.push(leaf_hash(&hex::decode(input).unwrap()));
            assert_eq!(frontier.root().to_string(), root);
        }
    }

    /// The proofs that Certificate Transparency's own tests expect over the same eight inputs.
    #[test]
    fn proofs_are_those_of_certificate_transparency() {
        let inputs =
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        let all: Vec<_> = inputs.iter().map(|i| leaf_hash(&hex::decode(i).unwrap())).collect();
        let shown = |proof: Option<Vec<Hash>>| proof.unwrap().iter().map(Hash::to_string).collect::<Vec<_>>();
        assert_eq!(
            shown(inclusion_proof(&all, 0)),
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        );
        assert_eq!(
            shown(inclusion_proof(&all, 5)),
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert_eq!(
            shown(consistency_proof(&all, 6)),
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
    }

    #[test]
    fn a_hash_is_read_as_it_is_shown() {
        let hash = leaf_hash(b"entry");
        assert_eq!(hash.to_string().parse(), Ok(hash));
        assert_eq!(format!("{hash:?}"), hash.to_string());
        for text in ["", "00", &hash.to_string()[1..], &format!("{hash}0"), &format!("g{}", &hash.to_string()[1..])] {
            assert_eq!(text.parse::<Hash>(), Err(BadHash), "{text}");
        }
    }

    #[test]
    fn the_edge_gives_the_root_of_the_definition() {
        let all = leaves(300);
        let mut frontier = Frontier::new();
        for n in 0..all.len() {
            assert_eq!(frontier.root(), by_definition(&all[..n]));
            assert_eq!(Frontier::from_bytes(&frontier.to_bytes()).as_ref(), Ok(&frontier));
            frontier.push(all[n]);
        }
        let mut cut = frontier.to_bytes();
        cut.pop();
        assert_eq!(Frontier::from_bytes(&cut), Err(BadFrontier));
        assert_eq!(Frontier::from_bytes(&[]), Err(BadFrontier));
        let mut over = frontier.to_bytes();
        over.extend([0; 32]);
        assert_eq!(Frontier::from_bytes(&over), Err(BadFrontier));
        let mut huge = u64::MAX.to_be_bytes().to_vec();
        huge.extend([0; 64 * 32]);
        assert_eq!(Frontier::from_bytes(&huge), Err(BadFrontier));
    }

    #[test]
    fn proofs_hold_for_every_leaf_and_prefix() {
        let all = leaves(40);
        for n in 1..=all.len() {
            let top = root(&all[..n]);
            for i in 0..n {
                let proof = inclusion_proof(&all[..n], i).unwrap();
                assert!(verify_inclusion(&all[i], i as u64, n as u64, &proof, &top), "leaf {i} of {n}");
                assert!(!verify_inclusion(&all[(i + 1) % all.len()], i as u64, n as u64, &proof, &top));
                let proof = consistency_proof(&all[..n], i + 1).unwrap();
                assert!(
                    verify_consistency(i as u64 + 1, n as u64, &proof, &root(&all[..=i]), &top),
                    "{} in {n}",
                    i + 1
                );
            }
        }
        let top = root(&all);
        for i in 0..all.len() {
            let proof = inclusion_proof(&all, i).unwrap();
            for j in (0..all.len()).filter(|j| *j != i) {
                assert!(!verify_inclusion(&all[i], j as u64, 40, &proof, &top), "leaf {i} at {j}");
            }
            assert!(!verify_inclusion(&all[i], i as u64, 40, &proof[1..], &top));
            assert!(!verify_inclusion(&all[i], i as u64, 40, &[&proof[..], &[top]].concat(), &top));
            assert!(!verify_inclusion(&all[i], 40, 40, &proof, &top));
            if i > 0 {
                let (proof, old) = (consistency_proof(&all, i).unwrap(), root(&all[..i]));
                assert!(!verify_consistency(i as u64, 40, &proof[1..], &old, &top), "{i}");
                assert!(!verify_consistency(i as u64, 40, &[&proof[..], &[top]].concat(), &old, &top), "{i}");
                assert!(!verify_consistency(i as u64, 40, &proof, &all[i], &top), "{i}");
                assert!(!verify_consistency(i as u64, 40, &proof, &old, &all[i]), "{i}");
            }
        }
        assert!(!verify_inclusion(&top, 0, 0, &[], &top), "the empty tree has no leaf");
        // A proof towards one tree does not pass for one towards a larger tree.
        let (proof, old, new) = (consistency_proof(&all[..3], 2).unwrap(), root(&all[..2]), root(&all[..3]));
        assert!(verify_consistency(2, 3, &proof, &old, &new) && !verify_consistency(2, 8, &proof, &old, &new));
        assert!(!verify_consistency(0, 40, &[], &root(&[]), &top));
        assert!(!verify_consistency(40, 40, &[], &all[0], &top));
        assert!(!verify_consistency(41, 40, &[], &top, &top));
        assert_eq!(inclusion_proof(&all, 40), None);
        assert_eq!(consistency_proof(&all, 0), None);
    }

    proptest! {
        #[test]
        fn an_altered_proof_fails(n in 2_usize..200, i in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0_u8..8, byte in 0_usize..32) {
            let all = leaves(n);
            let i = i.index(n);
            let mut proof = inclusion_proof(&all, i).unwrap();
            let at = at.index(proof.len());
            proof[at].0[byte] ^= 1 << bit;
            prop_assert!(!verify_inclusion(&all[i], i as u64, n as u64, &proof, &root(&all)));
            if i > 0 {
                let mut proof = consistency_proof(&all, i).unwrap();
                let at = at % proof.len();
                proof[at].0[byte] ^= 1 << bit;
                prop_assert!(!verify_consistency(i as u64, n as u64, &proof, &root(&all[..i]), &root(&all)));
            }
        }
    }
}
