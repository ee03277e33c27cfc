//! What a column holds, and how a row is read. Every column is a whole number or a text, in either database.

use std::sync::Arc;

use filing::contract::{MailingState, NumberState, RevocationState};
use filing::state::{Actor, Purpose, Road, State};
use jiff::Timestamp;

use crate::clock::from_millis;
use crate::error::StoreError;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(String),
}

/// One row, read by the names of its columns.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(super) names: Arc<[String]>,
    pub(super) cells: Vec<Value>,
}

impl Row {
    /// What a column holds.
    pub(crate) fn get<T: Cell>(&self, name: &str) -> Result<T, StoreError> {
        let at = self.names.iter().position(|known| known == name);
        let cell = at.and_then(|at| self.cells.get(at));
        cell.and_then(T::read).ok_or_else(|| StoreError::Column(name.to_owned()))
    }

    /// What its only column holds.
    pub(crate) fn only<T: Cell>(&self) -> Result<T, StoreError> {
        self.cells.first().and_then(T::read).ok_or_else(|| StoreError::Column(String::new()))
    }
}

/// Something a column can hold.
pub(crate) trait Cell: Sized {
    /// Read; `None` when the column holds something else.
    fn read(value: &Value) -> Option<Self>;
}

impl Cell for i64 {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Whole(number) = value { Some(*number) } else { None }
    }
}

impl Cell for u32 {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).and_then(|number| number.try_into().ok())
    }
}

impl Cell for u16 {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).and_then(|number| number.try_into().ok())
    }
}

impl Cell for u64 {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).and_then(|number| number.try_into().ok())
    }
}

impl Cell for bool {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).map(|number| number != 0)
    }
}

impl Cell for String {
    fn read(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { Some(text.clone()) } else { None }
    }
}

/// A moment is kept as milliseconds since 1970.
impl Cell for Timestamp {
    fn read(value: &Value) -> Option<Self> {
        i64::read(value).map(from_millis)
    }
}

impl<T: Cell> Cell for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::read(value).map(Some) }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Whole(number.into())
    }
}

/// What is too large for a column is kept as its largest.
impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Whole(at.as_millisecond())
    }
}

/// A server's text holds no NUL, so the sign that stands for it is kept, in either database.
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.replace('\0', "\u{2400}"))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(maybe: Option<T>) -> Self {
        maybe.map_or(Self::Null, Into::into)
    }
}

/// Something with a name in the tables is kept as that name.
macro_rules! named {
    ($($type:ty),* $(,)?) => {$(
        impl From<$type> for Value {
            fn from(one: $type) -> Self {
                one.name().into()
            }
        }

        impl Cell for $type {
            fn read(value: &Value) -> Option<Self> {
                String::read(value).and_then(|name| <$type>::named(&name))
            }
        }
    )*};
}

named!(State, Actor, Road, Purpose, MailingState, RevocationState, NumberState);

/// Values in the order of the places `?1`, `?2`… of a statement.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::store::value::Value::from($value)),*] };
}

pub(crate) use values;

/// A body kept as JSON text.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    Ok(serde_json::from_str(text)?)
}

/// JSON text of a body.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    Ok(serde_json::to_string(value)?)
}
