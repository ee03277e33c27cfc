//! The bytes of a picture as a stream.

use std::io::{self, Read, Seek, SeekFrom};

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::Book;
use super::error::BookError;
use super::id::PictureId;
use super::table::picture::{CHUNK, PictureRow, Pictures};

/// Reads a picture, holding one chunk of it in memory.
#[derive(Debug)]
pub struct PictureReader<'b> {
    conn: &'b Connection,
    row: PictureRow,
    position: u64,
    held: Option<(u32, Vec<u8>)>,
}

impl Book {
    /// Opens a picture.
    ///
    /// # Errors
    /// [`BookError::NoSuchPicture`], or when the book cannot be read.
    pub fn picture(&self, id: &PictureId) -> Result<PictureReader<'_>, BookError> {
        let row = Pictures(&self.conn).get(id)?;
        Ok(PictureReader { conn: &self.conn, row, position: 0, held: None })
    }

    /// Reads every picture and holds it against its digest.
    pub(super) fn check_pictures(&self) -> Result<(), BookError> {
        for row in Pictures(&self.conn).list()? {
            let mut digest = Sha256::new();
            let wrong = || BookError::Damaged(format!("picture {}", row.id));
            let read = io::copy(&mut self.picture(&row.id)?, &mut digest).map_err(|_| wrong())?;
            if read != row.bytes || format!("{:x}", digest.finalize()) != row.sha256 {
                return Err(wrong());
            }
        }
        Ok(())
    }
}

impl PictureReader<'_> {
    /// What is known of the picture.
    pub fn row(&self) -> &PictureRow {
        &self.row
    }

    /// What is left of the chunk at the present position; empty at the end.
    fn rest(&mut self) -> io::Result<&[u8]> {
        if self.position >= self.row.bytes {
            return Ok(&[]);
        }
        let size = CHUNK as u64;
        let n = u32::try_from(self.position / size).map_err(io::Error::other)?;
        let within = usize::try_from(self.position % size).map_err(io::Error::other)?;
        if self.held.as_ref().is_none_or(|(held, _)| *held != n) {
            self.held = Some((n, Pictures(self.conn).chunk(&self.row.id, n).map_err(io::Error::other)?));
        }
        let chunk = self.held.as_ref().map_or(&[][..], |(_, chunk)| chunk);
        chunk.get(within..).filter(|rest| !rest.is_empty()).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl Read for PictureReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.rest()?.read(buffer)?;
        self.position += read as u64;
        Ok(read)
    }
}

impl Seek for PictureReader<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let position = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::End(offset) => self.row.bytes.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = position.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}
