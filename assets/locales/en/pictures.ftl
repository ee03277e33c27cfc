# Pictures: why one cannot be used, what was found, what was done

error-photo_empty = This file is empty
    .fix = Take the picture again, or choose another file.

error-photo_not_a_picture = This file is not a picture
    .fix = Choose a JPG, PNG, WebP or HEIC picture, or a scan as PDF. Renaming a file does not make it one.

error-photo_unsupported_format = { $format } files are not supported
    .fix = Save the picture as JPG on your phone or computer and choose it again.

error-photo_truncated = The picture is incomplete: its last part is missing
    .fix = Copy it from the phone or camera once more, or take it again.

error-photo_unreadable = The picture cannot be opened; the file may be damaged
    .fix = Copy it once more, or take it again.

error-photo_too_large_sides = The picture has { $width } × { $height } pixels; a side may have { $limit } at most
    .fix = Make the picture smaller first, or take it again with a phone.

error-photo_too_many_pixels = The picture has { $width } × { $height } pixels, more than { $limit } megapixels
    .fix = Save it as an ordinary JPG, or make it smaller first.

error-photo_too_large_file = The file has about { $megabytes } MB, more than { $limit } MB
    .fix = Take the picture again with the phone's usual settings, or make it smaller first.

error-photo_too_small = The picture has only { $width } × { $height } pixels; scaled, its short side would have fewer than { $limit } and could not be read
    .fix = Use the original, not a thumbnail or a narrow screenshot, or take it again.

error-photo_cannot_fit = The picture cannot be compressed to { $kb } KB
    .fix = Fill the frame with the document, use a plain background, and take it again.

error-photo_encrypted = This PDF has a password
    .fix = Remove the password, or save the page as a picture, and choose it again.

error-photo_too_slow = Reading this file takes too long; it was stopped
    .fix = Try once more; if that does not help, save the page as a JPG picture and choose that.

error-photo_bad_corners = The four corners do not enclose an area
    .fix = Drag them to the top left, top right, bottom right and bottom left of the document, in this order.

error-photo_bad_crop = The crop leaves nothing
    .fix = Make the crop frame larger.

error-photo_no_watermark = A picture here must not carry a watermark
    .fix = Switch the watermark off: forms, letters and photos of a person stay as they are; only certificates may carry one.

error-photo_mark = “{ $character }” in the watermark cannot be drawn
    .fix = Use another character, or a shorter name.

# The purpose mark across a certificate; read by a Chinese office whatever the language of the window
photo-watermark = 仅用于ICP备案 { $date } { $receiver }

error-photo_cancelled = Work on this picture was stopped
    .fix = Choose it again whenever you like. Your file was not changed.

note-photo-upright = Turned upright

note-photo-gps_removed = Removed the place where it was taken

note-photo-metadata_removed = Removed the time, the camera and other hidden details

note-photo-flattened = Filled the transparent parts with white

note-photo-scaled = Scaled to { $width } × { $height } pixels

note-photo-compressed = Compressed to { $kb } KB (quality { $quality })

note-photo-small = The result has { $width } × { $height } pixels; at least { $min_width } × { $min_height } are advised
    .fix = Enlarge it and see whether the text is clear. If not, move closer and take it again.

note-photo-grey = The picture looks black and white
    .fix = A document must be shown in colour, from the original. If this is a copy or a grey scan, take a colour picture.

note-photo-coarse = To keep within the size limit, the quality had to be low
    .fix = Enlarge it and see whether the text is clear. If not, fill the frame with the document and take it again.

note-photo-first_frame = This picture moves; only its first frame was taken
    .fix = Make sure this frame is the one you mean, or choose another picture.

note-photo-first_page = This PDF has { $pages } pages; only the first was taken
    .fix = Make sure the first page is the one to hand in; save any other page as a file of its own.

note-photo-inks = This picture is made for printing in four inks; its colours were converted and may differ a little
    .fix = See whether the colours look right. If not, take the picture with a phone.

note-photo-limit_unknown = { $receiver } has published no limit for uploads; prepared to the regulator’s
    .fix = Should the upload page refuse it, follow what that page says.
