//! Closed lists whose members travel as stable codes: in the journal, in rows, in forms and in text keys.

/// Defines an enum with one code per member, `ALL`, `code()` and `of(code)`.
#[macro_export]
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $member:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $code)] $member,)+
        }

        impl $name {
            /// Every member, in the order in which the interface offers them.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The stable code used in the journal, in rows, in forms and in text keys.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$member => $code,)+
                }
            }
            /// The member with this code.
            #[must_use]
            pub fn of(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|m| m.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
