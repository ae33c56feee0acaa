using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Drawing;
using HandoutGen.Pdf;
using HandoutGen.Pictures.Svg;
using HandoutGen.Typography;

namespace HandoutGen.Tests.Branding;

public sealed class HostileSvgTests
{
    private const string Open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">";

    [Theory]
    [InlineData("<script>alert(1)</script>", "HG0441", "<script> is not allowed in a picture")]
    [InlineData("<SCRIPT href='x.js'/>", "HG0441", "<SCRIPT> is not allowed in a picture")]
    [InlineData("<g><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></g>", "HG0441", "<foreignObject> is not allowed in a picture")]
    [InlineData("<rect onclick='x()' width='1' height='1'/>", "HG0441", "the attribute \"onclick\" would run a program")]
    [InlineData("<rect ONLOAD='x()' width='1' height='1'/>", "HG0441", "the attribute \"ONLOAD\" would run a program")]
    [InlineData("<image href='https://tracker.example/a.png'/>", "HG0441", "<image> refers to \"https://tracker.example/a.png\", outside the picture")]
    [InlineData("<use xlink:href='other.svg#a'/>", "HG0441", "<use> refers to \"other.svg#a\", outside the picture")]
    [InlineData("<a href='java&#10;script:alert(1)'><rect width='1' height='1'/></a>", "HG0441", "the link \"java\nscript:alert(1)\" would run a program")]
    [InlineData("<rect fill='url(https://tracker.example/#a)' width='1' height='1'/>", "HG0441", "the attribute \"fill\" loads something from outside the picture")]
    [InlineData("<rect style='fill:u\\72l(//x)' width='1' height='1'/>", "HG0441", "the attribute \"style\" loads something from outside the picture")]
    [InlineData("<style>@import 'x.css';</style>", "HG0441", "the style sheet loads something from outside the picture")]
    [InlineData("<style>rect{fill:url('//x')}</style>", "HG0441", "the style sheet loads something from outside the picture")]
    [InlineData("<text x='1' y='5'>Clinic</text>", "HG0443", "<text> cannot be drawn faithfully")]
    [InlineData("<image href='data:image/png;base64,AAAA' width='5' height='5'/>", "HG0443", "<image> cannot be drawn faithfully")]
    [InlineData("<filter id='f'/><rect filter='url(#f)' width='1' height='1'/>", "HG0443", "<rect> has a filter (url(#f)), which cannot be drawn faithfully")]
    [InlineData("<mask id='m'><rect width='1' height='1' fill='red'/></mask><rect width='1' height='1' mask='url(#m)'/>", "HG0443", "the mask of <rect> has colours, which cannot be drawn faithfully")]
    [InlineData("<mask id='m'><rect width='1' height='1' mask='url(#m)'/></mask><rect width='1' height='1' mask='url(#m)'/>", "HG0442", "<rect> refers to \"#m\", in which it stands")]
    [InlineData("<pattern id='p'/><rect fill='url(#p)' width='1' height='1'/>", "HG0443", "<rect> is painted with <pattern>, which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1'><animate attributeName='x'/></rect>", "HG0443", "<animate> cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='mix-blend-mode:multiply'/>", "HG0443", "<rect> has a mix-blend-mode (multiply), which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='vector-effect:non-scaling-stroke'/>", "HG0443", "<rect> has a vector-effect (non-scaling-stroke), which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='animation:spin 1s infinite'/>", "HG0443", "<rect> has a animation (spin 1s infinite), which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='width:calc(1px + 2px)'/>", "HG0443", "<rect> has a width that has to be reckoned, which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='stroke-width:calc(1px + 2px)'/>", "HG0443", "<rect> has a stroke-width that has to be reckoned, which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='transform-box:fill-box;transform-origin:center;rotate:9deg'/>", "HG0443", "<rect> is transformed by its style (rotate(9deg)), which cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='mask:linear-gradient(black,white)'/>", "HG0443", "the mask \"linear-gradient(black,white)\" of <rect> cannot be drawn faithfully")]
    [InlineData("<rect width='1' height='1' style='clip-path:circle(1px)'/>", "HG0443", "the clip \"circle(1px)\" of <rect> cannot be drawn faithfully")]
    [InlineData("<svg style='width:5px'><rect width='1' height='1'/></svg>", "HG0443", "<svg> is placed by its style (width), which cannot be drawn faithfully")]
    [InlineData("<symbol id='s' refX='1'><rect width='1' height='1'/></symbol><use href='#s'/>", "HG0443", "<symbol> has a reference point, which cannot be drawn faithfully")]
    [InlineData("<style>@supports (d: none) { rect { fill: red } }</style>", "HG0443", "the style sheet holds \"@supports (d: none)\", which cannot be followed here")]
    [InlineData("<path d='M0 0L5 5X'/>", "HG0443", "the outline of <path> cannot be read to its end")]
    [InlineData("<linearGradient id='g' spreadMethod='reflect' x2='0.0001'><stop/><stop offset='1'/></linearGradient><rect width='1' height='1' fill='url(#g)'/>", "HG0443", "the gradient repeats (reflect) too often to be drawn faithfully")]
    [InlineData("<style>g + rect{fill:red}</style>", "HG0443", "the selector \"g + rect\" cannot be followed here")]
    [InlineData("<style>rect:nth-child(2){fill:red}</style>", "HG0443", "the selector \"rect:nth-child(2)\" cannot be followed here")]
    [InlineData("<g id='a'><use href='#a'/></g>", "HG0442", "<use> refers to \"#a\", in which it stands")]
    [InlineData("<rect width='1' height='1'>", "HG0440", "the picture is no well-formed XML: the 'rect' start tag on line 2 position 2 does not match the end tag of 'svg'")]
    public void What_a_picture_may_not_hold_is_refused_at_its_line(string content, string id, string message)
    {
        var (image, diagnostics) = Read($"{Open}\n{content}\n</svg>");
        Assert.Null(image);
        var first = diagnostics.Items[0];
        Assert.Equal((id, message), (first.Rule.Id, first.Message));
        Assert.Equal(id == "HG0440" ? 3 : 2, first.Span.File!.LineAndColumn(first.Span.Start).Line);
    }

    [Fact]
    public void An_entity_bomb_is_refused_before_it_goes_off()
    {
        var bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 12).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">")) + "]>" + Open + "&m;</svg>";
        Assert.Equal("HG0441", Assert.Single(Read(bomb).Diagnostics.Items).Rule.Id);
        Assert.Equal("HG0441", Assert.Single(Read("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Open + "<desc>&x;</desc></svg>").Diagnostics.Items).Rule.Id);
    }

    [Fact]
    public void Words_for_namespaces_as_drawing_programs_declare_them_are_read()
    {
        const string Svg = """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- Generator: a drawing program -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
            	<!ENTITY ns_extend "http://ns.example/extend/1.0/">
            	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
            ]>
            <svg xmlns:x="&ns_extend;" xmlns="&ns_svg;" viewBox="0 0 10 10"><metadata><x:a/></metadata><rect width="5" height="5"/></svg>
            """;
        var (image, diagnostics) = Read(Svg);
        Assert.Empty(diagnostics.Items);
        Assert.Single(image!.Drawing.Nodes);
    }

    [Fact]
    public void Words_that_would_make_a_picture_too_long_are_refused()
    {
        var (image, diagnostics) = Read($"<!DOCTYPE svg [<!ENTITY a \"{new string('a', 256)}\">]>{Open}<desc>{string.Concat(Enumerable.Repeat("&a;", 20_000))}</desc></svg>");
        Assert.Null(image);
        Assert.Equal("HG0441", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Fact]
    public void Fonts_and_the_form_for_dark_grounds_have_no_part_in_a_drawing()
    {
        var (image, diagnostics) = Read($"{Open}<style>@font-face {{ font-family: x; src: url(data:font/woff2;base64,AAAA) }} rect {{ fill: #112233 }} @media (prefers-color-scheme: dark) {{ rect {{ fill: #ffffff }} }} rect {{ opacity: .5 }}</style><rect width='5' height='5'/></svg>");
        Assert.Empty(diagnostics.Items);
        var group = Assert.IsType<VectorGroup>(Assert.Single(image!.Drawing.Nodes));
        Assert.Equal(new VectorFill(new SolidPaint(new Rgb(0x11, 0x22, 0x33)), 0.5, false), Assert.IsType<VectorShape>(Assert.Single(group.Content)).Fill);
        Assert.DoesNotContain("font", PlainSvg.Write(image.Markup));
    }

    [Theory]
    [InlineData("@font-face { src: url(https://x.example/f.woff2) }", "HG0441")]
    [InlineData("@media (prefers-color-scheme: dark) { rect { fill: url(//x) } }", "HG0441")]
    [InlineData("rect { fill: url(data:font/woff2;base64,AAAA) }", "HG0441")]
    [InlineData("@media (prefers-color-scheme: dark) { rect { fill: #fff }", "HG0443")]
    [InlineData("@media print { rect { fill: #fff } }", "HG0443")]
    public void Other_rules_for_other_places_are_told(string style, string id) =>
        Assert.Equal(id, Read($"{Open}<style>{style}</style><rect width='5' height='5'/></svg>").Diagnostics.Items[0].Rule.Id);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("HG0442", Assert.Single(Read(Open + string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000)) + "</svg>").Diagnostics.Items).Rule.Id);

    [Fact]
    public void Nested_reuse_that_comes_to_billions_of_shapes_is_refused()
    {
        var text = new StringBuilder(Open).Append("<defs><rect id='n0' width='1' height='1'/>");
        for (var i = 1; i < 12; i++)
        {
            text.Append($"<g id='n{i}'>").Append(string.Concat(Enumerable.Repeat($"<use href='#n{i - 1}'/>", 10))).Append("</g>");
        }

        var (image, diagnostics) = Read(text.Append("</defs><use href='#n11'/></svg>").ToString());
        Assert.Null(image);
        Assert.Equal("HG0442", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Theory]
    [InlineData("<clipPath id='x'>", "<rect x='{0}' width='1' height='1'/>", "</clipPath>", "<rect width='5' height='5' clip-path='url(#x)'/>")]
    [InlineData("<linearGradient id='x'>", "<stop offset='0.{0}' stop-color='red' stop-opacity='0.{0}'/>", "</linearGradient>", "<rect width='5' height='5' fill='url(#x)'/>")]
    [InlineData("<linearGradient id='x' x2='0.005' spreadMethod='repeat'>", "<stop/>", "</linearGradient>", "<rect width='5' height='5' fill='url(#x)'/>", 2)]
    public void What_shapes_share_counts_for_each_of_them(string open, string part, string close, string use, int parts = 300)
    {
        var text = new StringBuilder(Open).Append(open);
        for (var i = 0; i < parts; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, part, i);
        }

        text.Append(close).Append(string.Concat(Enumerable.Repeat(use, 300))).Append("</svg>");
        var (image, diagnostics) = Read(text.ToString());
        Assert.Null(image);
        Assert.Equal("HG0442", Assert.Single(diagnostics.Items).Rule.Id);
    }

    [Fact]
    public void A_style_sheet_of_thousands_of_rules_is_refused()
    {
        var rules = string.Concat(Enumerable.Range(0, 2001).Select(i => string.Create(CultureInfo.InvariantCulture, $".c{i}{{fill:red}}")));
        Assert.Equal("HG0442", Assert.Single(Read($"{Open}<style>{rules}</style><rect width='5' height='5'/></svg>").Diagnostics.Items).Rule.Id);
    }

    [Theory]
    [InlineData("url(#g")]
    [InlineData("url(#nowhere) url(#nowhere) url(#nowhere)")]
    [InlineData("url(#nowhere) none")]
    public void A_paint_that_leads_nowhere_paints_nothing(string paint) =>
        Assert.Empty(Read($"{Open}<rect width='5' height='5' fill='{paint}'/></svg>").Image!.Drawing.Nodes);

    [Fact]
    public void A_document_type_that_declares_nothing_is_read_over() =>
        Assert.NotNull(Read("<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n" + Open + "<rect width='5' height='5'/></svg>").Image);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect width='5' height='5'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='100%'><rect width='5' height='5'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='9999999' height='5'/>")]
    public void A_picture_without_a_usable_size_is_refused(string svg) => Assert.Equal("HG0440", Assert.Single(Read(svg).Diagnostics.Items).Rule.Id);

    [Fact]
    public void The_sanitised_picture_holds_only_shapes_and_has_ids_of_its_own()
    {
        var image = Read(Open.Replace("viewBox", "data-x='1' class='k' inkscape='no' aria-label='x' viewBox", StringComparison.Ordinal)
            + "<title>T</title><metadata>m</metadata><defs><linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient></defs>"
            + "<style>.k{fill:url(#g)}</style><a href='https://x.example'><path class='k' id='p' d='M0 0h5v5z'/></a></svg>").Image!;
        var text = PlainSvg.Write(image.Markup);
        Assert.DoesNotContain("title", text);
        Assert.DoesNotContain("x.example", text);
        Assert.DoesNotContain("data-x", text);
        Assert.DoesNotContain("style", text);
        Assert.Matches("<path d=\"M0 0h5v5z\" id=\"svg-[0-9a-f]{8}-p\" fill=\"url\\(#svg-[0-9a-f]{8}-g\\)\"></path>", text);
        Assert.Equal((10, 10), (image.Drawing.Width, image.Drawing.Height));
        Assert.NotEmpty(image.Drawing.Nodes);
    }

    [Fact]
    public void Broken_files_never_throw()
    {
        var good = File.ReadAllBytes(Path.Combine(OutsideData.Repository, "brands", "logos", "riverbend.svg"));
        for (var length = 0; length < good.Length; length += 97)
        {
            _ = SvgImage.Read(good.AsMemory(0, length), "cut.svg", new DiagnosticBag());
        }

        CsCheck.Check.Sample(CsCheck.Gen.Select(CsCheck.Gen.Int[0, good.Length - 1], CsCheck.Gen.Byte), (at, value) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[at] = value;
            if (SvgImage.Read(bytes, "changed.svg", new DiagnosticBag()) is { } image)
            {
                Assert.NotNull(image.Drawing);
            }
        }, iter: 200);
    }

    private static (SvgImage? Image, DiagnosticBag Diagnostics) Read(string svg)
    {
        var diagnostics = new DiagnosticBag();
        return (SvgImage.Read(Encoding.UTF8.GetBytes(svg), "logo.svg", diagnostics), diagnostics);
    }
}
