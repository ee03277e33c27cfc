# Sheets laid flat and scans brought back: the sheet found, straightened, matched to its print

error-flat_corners = The four corners do not span a sheet
    .fix = Place them on the corners of the sheet: top left, top right, bottom right, bottom left.

error-flat_size = The straightened picture would be too large or too small
    .fix = Choose a picture of a fitting size, or take it again with a phone.

error-flat_cancelled = Stopped; the picture was left as it was
    .fix = Start again whenever you like.
