# 图片：不能用的原因、发现了什么、做了什么

error-photo_empty = 这个文件是空的
    .fix = 请重新拍照，或换一个文件。

error-photo_not_a_picture = 这个文件不是图片
    .fix = 请选择 JPG、PNG、WebP、HEIC 图片或 PDF 扫描件；只改文件名不会把文件变成图片。

error-photo_unsupported_format = 暂不支持 { $format } 格式
    .fix = 请在手机或电脑上另存为 JPG，再选择一次。

error-photo_truncated = 图片不完整，后面的一部分丢失了
    .fix = 请从手机或相机里重新传一次，或重新拍照。

error-photo_unreadable = 图片打不开，文件可能已损坏
    .fix = 请重新传一次，或重新拍照。

error-photo_too_large_sides = 图片为 { $width } × { $height } 像素，每边最多 { $limit } 像素
    .fix = 请先把图片缩小，或直接用手机重新拍照。

error-photo_too_many_pixels = 图片为 { $width } × { $height } 像素，超过 { $limit } 百万像素
    .fix = 请另存为普通 JPG，或先把图片缩小。

error-photo_too_large_file = 文件约 { $megabytes } MB，超过 { $limit } MB
    .fix = 请用手机默认设置重新拍照，或先把图片缩小。

error-photo_too_small = 图片只有 { $width } × { $height } 像素，缩放后短边不足 { $limit } 像素，看不清内容
    .fix = 请用原图，不要用缩略图或很窄的截图；也可以重新拍照。

error-photo_cannot_fit = 无法把图片压缩到 { $kb } KB 以内
    .fix = 请让证件占满画面，换素净的背景，重新拍照。

error-photo_encrypted = 这个 PDF 有密码
    .fix = 请先去掉密码，或把这一页另存为图片，再选择一次。

error-photo_too_slow = 这个文件读了很久还没读完，已停下
    .fix = 请再试一次；仍不行时，把这一页另存为 JPG 图片，再选择一次。

error-photo_bad_corners = 四个角没有围成一块区域
    .fix = 请把四个角依次拖到证件的左上、右上、右下、左下。

error-photo_bad_crop = 裁剪后什么也不剩了
    .fix = 请把裁剪框拉大一些。

error-photo_no_watermark = 这里的图片不能加水印
    .fix = 请关掉水印：核验单、委托书和现场照片须保持原样；证件才可以加。

error-photo_mark = 水印里的“{ $character }”写不出来
    .fix = 请换一个字，或改用简称。

# 证件照片上的用途水印
photo-watermark = 仅用于ICP备案 { $date } { $receiver }

error-photo_cancelled = 已停止处理这张图片
    .fix = 需要时再选择一次即可，原来的文件没有改动。

note-photo-upright = 已转正

note-photo-gps_removed = 已去掉照片里的拍摄地点

note-photo-metadata_removed = 已去掉照片里的拍摄时间、机型等附加信息

note-photo-flattened = 透明的部分已填成白色

note-photo-scaled = 已缩小到 { $width } × { $height } 像素

note-photo-compressed = 已压缩到 { $kb } KB（质量 { $quality }）

note-photo-small = 处理后为 { $width } × { $height } 像素，建议至少 { $min_width } × { $min_height } 像素
    .fix = 请放大看看文字是否清楚；不清楚就靠近一些，重新拍照。

note-photo-grey = 图片看上去是黑白的
    .fix = 证件要用原件的彩色照片；如果是复印件或黑白扫描，请重新拍彩色的。

note-photo-coarse = 为了不超过大小限制，画质降得较低
    .fix = 请放大看看文字是否清楚；不清楚就让证件占满画面，重新拍照。

note-photo-first_frame = 这是动图，只取了第一张画面
    .fix = 请确认这张画面就是您要交的；不是的话，请换一张照片。

note-photo-first_page = 这个 PDF 有 { $pages } 页，只取了第一页
    .fix = 请确认第一页就是您要交的；要交别的页，请单独存成一个文件。

note-photo-inks = 这是印刷用的四色图片，颜色已换算，可能略有不同
    .fix = 请看看颜色是否正常；不正常就直接用手机拍照。

note-photo-limit_unknown = { $receiver }没有公布上传的大小限制，已按管局的限制准备
    .fix = 上传时如果提示不符合要求，请以提示为准。
