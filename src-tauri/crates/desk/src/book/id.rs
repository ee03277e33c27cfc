//! Names of what lives in the book: 16 random hexadecimal digits each.

use std::fmt;
use std::str::FromStr;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer};
use ts_rs::TS;

use super::error::BookError;
use super::key::random;

/// The text is no id: not 16 lower-case hexadecimal digits.
#[derive(Debug, thiserror::Error)]
#[error("not an id: {0}")]
pub struct BadId(pub String);

/// 16 lower-case hexadecimal digits from the system's randomness.
pub(super) fn fresh() -> Result<String, BookError> {
    let bytes: [u8; 8] = random()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            pub(super) fn fresh() -> Result<Self, BookError> {
                fresh().map(Self)
            }

            /// The 16 digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;

            fn try_from(text: String) -> Result<Self, BadId> {
                let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
                if text.len() == 16 && text.bytes().all(digit) { Ok(Self(text)) } else { Err(BadId(text)) }
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                Self::try_from(text.to_owned())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::try_from(String::deserialize(deserializer)?).map_err(de::Error::custom)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }
        }
    };
}

id! {
    /// Names a case.
    CaseId
}
id! {
    /// Names a login account.
    ProfileId
}
id! {
    /// Names a filing system of the list.
    OfficeId
}
id! {
    /// Names a picture.
    PictureId
}
id! {
    /// Names something that is kept as proof of a step.
    ProofId
}
id! {
    /// Names a picture's stand in a slot.
    AttachmentId
}
