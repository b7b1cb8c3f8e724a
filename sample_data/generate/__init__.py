"""The generator of the sample data: `python -m sample_data.generate`. Everything is drawn from one seed."""
