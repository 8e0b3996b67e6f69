using System.Collections.Frozen;

namespace LongAn.Workflows;

/// <summary>Unicode normal forms C and D (Unicode Standard Annex 15) of Latin text, all of Vietnamese included.</summary>
/// <remarks>
/// The product runs in the invariant culture mode, where <see cref="string.Normalize()"/> leaves everything but ASCII as it is; and an
/// identity made of bytes must not depend on the Unicode data of a machine. Letters of other scripts are left as they are.
/// </remarks>
public static class NormalForm
{
    // A combining mark, its canonical combining class, and pairs of a letter without and with it.
    private static readonly (string Mark, int Class, string Pairs)[] Table =
    [
        ("\u0300", 230, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        ("\u0301", 230, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
        ("\u0302", 230, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ("\u0303", 230, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ("\u0304", 230, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
        ("\u0306", 230, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
        ("\u0307", 230, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ("\u0308", 230, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ("\u0309", 230, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ("\u030a", 230, "AÅaåUŮuůwẘyẙ"),
        ("\u030b", 230, "OŐoőUŰuű"),
        ("\u030c", 230, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ("\u030f", 230, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
        ("\u0311", 230, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ("\u031b", 216, "OƠoơUƯuư"),
        ("\u0323", 220, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ("\u0324", 220, "UṲuṳ"),
        ("\u0325", 220, "AḀaḁ"),
        ("\u0326", 220, "SȘsșTȚtț"),
        ("\u0327", 202, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ("\u0328", 202, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ("\u032d", 220, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ("\u032e", 220, "HḪhḫ"),
        ("\u0330", 220, "EḚeḛIḬiḭUṴuṵ"),
        ("\u0331", 220, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ];

    private static readonly FrozenDictionary<char, int> Classes = Table.ToFrozenDictionary(row => row.Mark[0], row => row.Class);

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed =
        Table.SelectMany(row => row.Pairs.Chunk(2), (row, pair) => (Parts: (pair[0], row.Mark[0]), Whole: pair[1])).ToFrozenDictionary(entry => entry.Parts, entry => entry.Whole);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts =
        Composed.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Normal form C: each letter and its marks in one character where there is one (<c>ế</c>).</summary>
    public static string Composing(string text)
    {
        var characters = Decompose(text);
        var starter = -1;
        var lastClass = -1;
        var kept = 0;
        for (var i = 0; i < characters.Count; i++)
        {
            var found = characters[i];
            var @class = ClassOf(found);
            if (starter >= 0 && lastClass < @class && Composed.TryGetValue((characters[starter], found), out var whole))
            {
                characters[starter] = whole;
                continue;
            }

            if (@class == 0)
                starter = kept;
            lastClass = @class == 0 ? -1 : @class;
            characters[kept++] = found;
        }

        return new([.. characters.Take(kept)]);
    }

    /// <summary>Normal form D: each letter followed by its marks (<c>e</c>, circumflex, acute).</summary>
    public static string Decomposing(string text) => new([.. Decompose(text)]);

    private static List<char> Decompose(string text)
    {
        var characters = new List<char>(text.Length);
        foreach (var c in text)
            Append(characters, c);
        Order(characters);
        return characters;
    }

    private static void Append(List<char> characters, char c)
    {
        if (Parts.TryGetValue(c, out var parts))
        {
            Append(characters, parts.Letter);
            characters.Add(parts.Mark);
        }
        else
        {
            characters.Add(c);
        }
    }

    // Marks between two starters stand in the order of their classes; equal classes keep their order.
    private static void Order(List<char> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            for (var j = i; j > 0 && ClassOf(characters[j]) is > 0 and var @class && ClassOf(characters[j - 1]) > @class; j--)
                (characters[j - 1], characters[j]) = (characters[j], characters[j - 1]);
        }
    }

    private static int ClassOf(char c) => Classes.GetValueOrDefault(c, 0);
}
