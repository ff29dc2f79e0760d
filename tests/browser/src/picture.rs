//! Pictures of pages, made coarse: small enough to keep, and blind to how an engine smooths a letter's edge.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::Path;

/// Pixels of the page along each side of one pixel of a coarse picture.
const BLOCK: usize = 8;
/// How far a channel of a coarse pixel may be off, of 255.
const TOLERATED: u8 = 24;
/// One coarse pixel in so many may be further off than that.
const ONE_IN: usize = 200;
/// So many rows may be more or fewer: releases of an engine round the heights of lines differently.
const ROWS: usize = 2;

/// A picture in red, green and blue, a byte each, by rows.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Picture {
    /// A PNG file's picture; without its transparency.
    pub fn read(file: &Path) -> Result<Self, String> {
        let told = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let opened = File::open(file).map_err(|error| told(&error))?;
        Self::decode(BufReader::new(opened)).map_err(|error| told(&error))
    }

    /// The picture in the bytes of a PNG file.
    pub fn decode(source: impl std::io::BufRead + std::io::Seek) -> Result<Self, String> {
        let mut decoder = png::Decoder::new(source);
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
        let size = reader.output_buffer_size().ok_or("the picture is too large")?;
        let mut bytes = vec![0; size];
        let info = reader.next_frame(&mut bytes).map_err(|error| error.to_string())?;
        let n_channels = match info.color_type {
            png::ColorType::Rgb => 3,
            png::ColorType::Rgba => 4,
            other => return Err(format!("the picture is {other:?}, not in colours")),
        };
        let bytes = bytes.chunks_exact(n_channels).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        Ok(Self { width: info.width as usize, height: info.height as usize, bytes })
    }

    pub fn write(&self, file: &Path) -> Result<(), String> {
        let told = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| told(&error))?;
        }
        let target = BufWriter::new(File::create(file).map_err(|error| told(&error))?);
        let mut encoder = png::Encoder::new(target, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().map_err(|error| told(&error))?;
        writer.write_image_data(&self.bytes).map_err(|error| told(&error))
    }

    /// Each pixel the mean of a block of the picture; what is left at the right and the bottom is dropped.
    pub fn coarse(&self) -> Self {
        let (width, height) = (self.width / BLOCK, self.height / BLOCK);
        let mut bytes = Vec::with_capacity(width * height * 3);
        for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
            for channel in 0..3 {
                let rows = (0..BLOCK).map(|row| ((y * BLOCK + row) * self.width + x * BLOCK) * 3 + channel);
                let cells = rows.flat_map(|start| (0..BLOCK).map(move |column| start + column * 3));
                let sum: usize = cells.map(|at| usize::from(self.bytes[at])).sum();
                bytes.push((sum / (BLOCK * BLOCK)) as u8);
            }
        }
        Self { width, height, bytes }
    }

    /// What differs from `other` beyond the tolerance, in words; `None` where nothing does. Rows that one of them lacks
    /// are not compared.
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self.width != other.width || ROWS < self.height.abs_diff(other.height) {
            let size = |picture: &Self| format!("{} × {}", picture.width * BLOCK, picture.height * BLOCK);
            return Some(format!("it is {} pixels, and was {}", size(self), size(other)));
        }
        let pixels = self.bytes.chunks_exact(3).zip(other.bytes.chunks_exact(3));
        let is_off = |(a, b): &(&[u8], &[u8])| a.iter().zip(*b).any(|(x, y)| TOLERATED < x.abs_diff(*y));
        let off: Vec<usize> =
            pixels.enumerate().filter(|(_, pair)| is_off(pair)).map(|(place, _)| place).collect();
        if off.len() * ONE_IN <= self.width * self.height {
            return None;
        }
        let rows = off.iter().map(|place| place / self.width * BLOCK);
        let columns = off.iter().map(|place| place % self.width * BLOCK);
        let ends = |places: &mut dyn Iterator<Item = usize>| {
            places.fold((usize::MAX, 0), |(least, most), place| (least.min(place), most.max(place + BLOCK)))
        };
        let ((left, right), (top, bottom)) = (ends(&mut columns.into_iter()), ends(&mut rows.into_iter()));
        Some(format!(
            "{} of {} blocks differ, from ({left}, {top}) to ({right}, {bottom})",
            off.len(),
            self.width * self.height
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(width: usize, height: usize, shade: u8) -> Picture {
        Picture { width, height, bytes: vec![shade; width * height * 3] }
    }

    #[test]
    fn blocks_are_means() {
        let mut page = plain(17, 9, 100);
        page.bytes[0] = 164;
        let coarse = page.coarse();
        assert_eq!((coarse.width, coarse.height), (2, 1));
        assert_eq!(coarse.bytes, [101, 100, 100, 100, 100, 100]);
    }

    #[test]
    fn both_sides_of_each_limit() {
        let before = plain(20, 20, 100);
        assert_eq!(before.difference(&plain(20, 20, 100 + TOLERATED)), None);
        assert!(before.difference(&plain(20, 20, 101 + TOLERATED)).is_some());
        let mut after = plain(20, 20, 100);
        after.bytes[0] = 0;
        after.bytes[3] = 0;
        assert_eq!(after.difference(&before), None, "two of 400 blocks");
        after.bytes[6] = 0;
        assert_eq!(
            after.difference(&before).as_deref(),
            Some("3 of 400 blocks differ, from (0, 0) to (24, 8)")
        );
        assert_eq!(before.difference(&plain(20, 20 + ROWS, 100)), None);
        assert_eq!(
            before.difference(&plain(20, 21 + ROWS, 100)).as_deref(),
            Some("it is 160 × 160 pixels, and was 160 × 184")
        );
    }

    #[test]
    fn a_file_gives_back_what_was_written() {
        let file = std::env::temp_dir().join(format!("crosscheck-picture-{}.png", std::process::id()));
        let mut picture = plain(3, 2, 7);
        picture.bytes[4] = 200;
        picture.write(&file).expect("written");
        let read = Picture::read(&file);
        fs::remove_file(&file).expect("removed");
        assert_eq!(read, Ok(picture));
    }
}
