//! Two forms that recur: an enum of words, and an enum of refusals.

/// An enum of words, with the list of them for whoever translates or checks them.
macro_rules! words {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// As it stands in addresses and files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// An enum of refusals. Each has a code, under which a page finds its sentence (`refusal-CODE`), and an English line for logs
/// and command lines.
macro_rules! refusals {
    ($(#[$of:meta])* $name:ident {
        $($(#[$doc:meta])* $variant:ident
            $({ $($(#[$about:meta])* $field:ident: $type:ty),+ $(,)? })? = $code:literal, $text:literal;)+
    }) => {
        $(#[$of])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        pub enum $name {
            $($(#[$doc])* #[error($text)] $variant $({ $($(#[$about])* $field: $type),+ })?,)+
        }

        impl $name {
            /// The codes of all of them.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The English line of a code, as it is written here.
            pub fn line(code: &str) -> Option<&'static str> {
                [$(($code, $text)),+].into_iter().find(|(known, _)| *known == code).map(|(_, line)| line)
            }

            /// The code under which a page finds its sentence.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)+ }
            }
        }
    };
}
